// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Sends to a chat (Linq: POST /v3/chats/{chatId}/messages).
 *
 * @param message the message
 * @param overrideOptout true: send even if the recipient opted out; or null
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record SendMessageRequest(
        LinqMessageContent message, Boolean overrideOptout, @UnknownFields Map<String, Object> unknownFields) {

    public SendMessageRequest {
        unknownFields = Immutable.map(unknownFields);
    }

    public SendMessageRequest(LinqMessageContent message, Boolean overrideOptout) {
        this(message, overrideOptout, null);
    }
}
