// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * A participant of a chat, your own line included (Linq: ChatHandle).
 *
 * @param id UUID of this handle
 * @param handle phone number in E.164 form, or e-mail address
 * @param joinedAt when it joined
 * @param service the service that reaches it
 * @param isMe true for your own line, or null
 * @param leftAt when it left, or null
 * @param status whether it is still a participant, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record ChatHandle(
        String id,
        String handle,
        @Timestamp Instant joinedAt,
        ServiceType service,
        Boolean isMe,
        @Timestamp Instant leftAt,
        HandleStatus status,
        @UnknownFields Map<String, Object> unknownFields) {

    public ChatHandle {
        unknownFields = Immutable.map(unknownFields);
    }

    public ChatHandle(
            String id,
            String handle,
            Instant joinedAt,
            ServiceType service,
            Boolean isMe,
            Instant leftAt,
            HandleStatus status) {
        this(id, handle, joinedAt, service, isMe, leftAt, status, null);
    }
}
