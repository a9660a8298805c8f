// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A voice memo that was sent (Linq: ChatSendVoicememoResponse.VoiceMemo).
 *
 * @param id UUID of the message
 * @param chat the chat
 * @param createdAt when it was made
 * @param from the line, E.164
 * @param status for example {@code queued}
 * @param to who gets it
 * @param voiceMemo the file
 * @param service the service that carries it, or null
 * @param unknownFields what the server sent beyond these, kept as it came
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
