// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * A page of messages (Linq: the messages of a chat, or of a thread).
 *
 * @param messages the messages
 * @param nextCursor cursor of the next page, or null on the last page
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record MessagePage(
        List<LinqMessage> messages,
        @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor,
        @UnknownFields Map<String, Object> unknownFields)
        implements LinqPage<LinqMessage> {

    public MessagePage {
        messages = Immutable.list(messages);
        unknownFields = Immutable.map(unknownFields);
    }

    @Override
    public List<LinqMessage> items() {
        return messages;
    }
}
