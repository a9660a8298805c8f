// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import java.util.List;
import java.util.Map;

/**
 * The answer to a message sent without naming a line (Linq: MessageCreateResponse).
 *
 * @param chatId UUID of the chat in which it landed
 * @param createdNewChat whether the chat is new, on failover too
 * @param from the line used, E.164
 * @param fromSelection how the line was chosen
 * @param handles who takes part, your own line included
 * @param isGroup whether the chat is a group
 * @param message the message
 * @param service the service that carries it
 * @param previousChatId the chat given up on failover, or null
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record CreateMessageResponse(
        String chatId,
        boolean createdNewChat,
        String from,
        FromSelection fromSelection,
        List<ChatHandle> handles,
        boolean isGroup,
        SentMessage message,
        ServiceType service,
        String previousChatId,
        @UnknownFields Map<String, Object> unknownFields) {

    public CreateMessageResponse {
        handles = Immutable.list(handles);
        unknownFields = Immutable.map(unknownFields);
    }
}
