// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * Sends a message and lets Linq choose the line and the chat (Linq: POST /v3/messages).
 *
 * @param message the message
 * @param to 1 to 31 handles in any order; one for a direct chat, more for a group
 * @param continuationMessage sent instead when a new line takes over, or null
 * @param overrideOptout true: send even if the recipient opted out; or null
 * @param excludeFrom lines that must not be chosen for a new chat, or null
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record CreateMessageRequest(
        LinqMessageContent message,
        List<String> to,
        ContinuationMessage continuationMessage,
        Boolean overrideOptout,
        List<String> excludeFrom,
        @UnknownFields Map<String, Object> unknownFields) {

    public CreateMessageRequest {
        to = Immutable.list(to);
        excludeFrom = Immutable.list(excludeFrom);
        unknownFields = Immutable.map(unknownFields);
    }

    public CreateMessageRequest(
            LinqMessageContent message,
            List<String> to,
            ContinuationMessage continuationMessage,
            Boolean overrideOptout,
            List<String> excludeFrom) {
        this(message, to, continuationMessage, overrideOptout, excludeFrom, null);
    }
}
