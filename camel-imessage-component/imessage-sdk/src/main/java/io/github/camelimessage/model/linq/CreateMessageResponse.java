// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import java.util.List;
import java.util.Map;

/**
 * The answer to a message for which Linq chose the line (Linq: MessageCreateResponse).
 *
 * @param chatId UUID of the chat that got the message
 * @param createdNewChat whether the chat is new, also after a failover
 * @param from the line used, E.164
 * @param fromSelection how the line was chosen
 * @param handles the participants, your own line included
 * @param isGroup whether the chat is a group
 * @param message the message
 * @param service the service that delivers it
 * @param previousChatId the chat that the failover replaced, or null
 * @param unknownFields other fields that the server sent, kept as received
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
