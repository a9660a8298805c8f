// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * Sends and leaves line and chat to Linq (Linq: POST /v3/messages).
 *
 * @param message the message
 * @param to 1 to 31 handles in any order; one is a direct chat, more a group
 * @param continuationMessage sent in its place when a new line takes over, or null
 * @param overrideOptout send although the recipient opted out, or null
 * @param excludeFrom lines not to pick for a new chat, or null
 * @param unknownFields further fields, sent as they are
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
