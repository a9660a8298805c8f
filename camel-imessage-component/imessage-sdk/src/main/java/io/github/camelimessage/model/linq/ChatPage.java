// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * A page of chats (Linq: GET /v3/chats).
 *
 * @param chats the chats
 * @param nextCursor cursor of the next page, or null on the last page
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record ChatPage(
        List<LinqChat> chats,
        @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor,
        @UnknownFields Map<String, Object> unknownFields)
        implements LinqPage<LinqChat> {

    public ChatPage {
        chats = Immutable.list(chats);
        unknownFields = Immutable.map(unknownFields);
    }

    @Override
    public List<LinqChat> items() {
        return chats;
    }
}
