// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * A message that could not be sent (Linq: message.failed). In rare cases the same message is still delivered later.
 *
 * @param code Linq's error code: 3007, 4001, 4002, 4005 to 4008
 * @param failedAt when
 * @param chatId UUID of the chat, or null
 * @param messageId UUID of the message, or null
 * @param reason human-readable reason, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record MessageFailedData(
        Integer code,
        @Timestamp Instant failedAt,
        String chatId,
        String messageId,
        String reason,
        @UnknownFields Map<String, Object> unknownFields) {

    public MessageFailedData {
        unknownFields = Immutable.map(unknownFields);
    }
}
