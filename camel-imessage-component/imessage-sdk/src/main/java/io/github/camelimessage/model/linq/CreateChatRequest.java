// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * Makes a chat, or sends into the one that exists (Linq: POST /v3/chats).
 *
 * @param from one of your lines, E.164
 * @param message the first message; it may not hold a link
 * @param to 1 to 31 handles; one makes a direct chat, more a group
 * @param overrideOptout send although the recipient opted out, or null
 * @param unknownFields further fields, sent as they are
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
