// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.mapping;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.CreateChatResult;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.ChatHandle;
import io.github.camelimessage.model.linq.CreateChatResponse;
import io.github.camelimessage.model.linq.CreatedChat;
import io.github.camelimessage.model.linq.HandleStatus;
import io.github.camelimessage.model.linq.LinqChat;
import java.util.List;

/** Converts Linq's chats and handles to the common model. */
public final class ChatMapping {

    private ChatMapping() {}

    public static Chat chat(LinqChat chat) {
        return chat(chat, null);
    }

    private static Chat chat(LinqChat chat, Message lastMessage) {
        require(chat.id() != null, "chat id");
        List<Participant> others = participants(chat.handles());
        return new Chat(
                chat.id(),
                !chat.isGroup() && others.size() == 1 ? others.get(0).address() : null,
                null,
                chat.displayName() == null ? "" : chat.displayName(),
                chat.isGroup(),
                chat.service() == null ? ServiceType.UNKNOWN : chat.service(),
                Boolean.TRUE.equals(chat.isArchived()),
                false,
                null,
                others,
                lastMessage,
                chat);
    }

    public static CreateChatResult created(CreateChatResponse response) {
        CreatedChat created = response.chat();
        require(created != null, "chat");
        require(created.message() != null, "message");
        Message message = MessageMapping.sent(created.id(), created.message());
        return new CreateChatResult(chat(whole(created), message), message);
    }

    /** Converts the chat in the answer to a creation to the usual form. */
    private static LinqChat whole(CreatedChat created) {
        return new LinqChat(
                created.id(),
                null,
                created.displayName(),
                created.handles(),
                created.healthStatus(),
                null,
                created.isGroup(),
                null,
                null,
                created.service(),
                created.healthScore(),
                created.unknownFields());
    }

    /** The other current participants. */
    private static List<Participant> participants(List<ChatHandle> handles) {
        return handles == null
                ? List.of()
                : handles.stream()
                        .filter(handle -> !Boolean.TRUE.equals(handle.isMe()) && isThere(handle))
                        .map(ChatMapping::participant)
                        .toList();
    }

    private static boolean isThere(ChatHandle handle) {
        if (handle.status() == null) {
            return handle.leftAt() == null;
        }
        return !handle.status().equals(HandleStatus.LEFT) && !handle.status().equals(HandleStatus.REMOVED);
    }

    /** A participant, or null. */
    public static Participant participant(ChatHandle handle) {
        return handle == null ? null : new Participant(handle.handle(), handle.service(), null, handle);
    }

    static void require(boolean present, String what) {
        if (!present) {
            throw IMessageException.unexpectedAnswer("The server's answer has no " + what, null);
        }
    }
}
