// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A sent voice memo (Linq: ChatSendVoicememoResponse.VoiceMemo).
 *
 * @param id UUID of the message
 * @param chat the chat
 * @param createdAt when it was created
 * @param from the line, E.164
 * @param status for example {@code queued}
 * @param to the recipients
 * @param voiceMemo the file
 * @param service the service that delivers it, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record VoiceMemo(
        String id,
        VoiceMemoChat chat,
        @Timestamp Instant createdAt,
        String from,
        String status,
        List<String> to,
        VoiceMemoFile voiceMemo,
        ServiceType service,
        @UnknownFields Map<String, Object> unknownFields) {

    public VoiceMemo {
        to = Immutable.list(to);
        unknownFields = Immutable.map(unknownFields);
    }
}
