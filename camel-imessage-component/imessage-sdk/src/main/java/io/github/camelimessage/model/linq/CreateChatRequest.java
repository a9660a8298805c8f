// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * Creates a chat, or sends to the existing one (Linq: POST /v3/chats).
 *
 * @param from one of your lines, E.164
 * @param message the first message; it must not contain a link
 * @param to 1 to 31 handles; one for a direct chat, more for a group
 * @param overrideOptout true: send even if the recipient opted out; or null
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record CreateChatRequest(
        String from,
        LinqMessageContent message,
        List<String> to,
        Boolean overrideOptout,
        @UnknownFields Map<String, Object> unknownFields) {

    public CreateChatRequest {
        to = Immutable.list(to);
        unknownFields = Immutable.map(unknownFields);
    }

    public CreateChatRequest(String from, LinqMessageContent message, List<String> to, Boolean overrideOptout) {
        this(from, message, to, overrideOptout, null);
    }
}
