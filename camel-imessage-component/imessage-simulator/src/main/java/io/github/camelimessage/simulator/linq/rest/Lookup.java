// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.ChatIds;
import io.github.camelimessage.simulator.linq.account.Line;
import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.PollState;
import io.github.camelimessage.simulator.world.WorldException;
import java.util.List;

/** Finds the objects that calls refer to. */
final class Lookup {
    private final Account account;

    Lookup(Account account) {
        this.account = account;
    }

    /** The chat in the path, even if the line has left it. */
    ChatState chat(Call call) {
        String guid = account.ids().chatGuid(call.path().get("chatId"));
        ChatState chat = guid == null ? null : account.world().chats().find(guid);
        if (chat == null) {
            throw Refused.noChat();
        }
        return chat;
    }

    /** The chat in the path, if the line is in it. */
    ChatState open(Call call) {
        return requireOpen(chat(call));
    }

    static ChatState requireOpen(ChatState chat) {
        if (!chat.ownerIsMember()) {
            throw Refused.left();
        }
        return chat;
    }

    ChatState chatOf(MessageState message) {
        return account.world().chats().find(message.chatGuid());
    }

    /** The message in the path. */
    MessageState message(Call call) {
        return messageOf(ChatIds.messageGuid(call.path().get("messageId")));
    }

    MessageState messageOf(String guid) {
        MessageState message = account.world().messages().find(guid);
        if (message == null) {
            // A poll is a message too, but one without parts.
            throw Refused.noMessage();
        }
        if (account.isHidden(message)) {
            throw Refused.noMessage();
        }
        return message;
    }

    PollState poll(Call call) {
        try {
            return account.world()
                    .polls()
                    .get(
                            account.world().owner(),
                            ChatIds.messageGuid(call.path().get("messageId")));
        } catch (WorldException unknown) {
            throw Refused.noMessage();
        }
    }

    /** One of the account's lines. */
    Line line(String field, String number) {
        Line line = account.lines().find(Checks.phoneNumber(field, number));
        if (line == null) {
            throw Refused.foreignLine();
        }
        return line;
    }

    /** Recipients, without the account itself. */
    List<String> recipients(String field, List<String> values) {
        List<String> recipients = Checks.recipients(field, values);
        for (String recipient : recipients) {
            if (account.lines().find(recipient) != null
                    || recipient.equals(account.world().owner().address())) {
                throw Refused.value("The field " + field + " contains the account itself");
            }
        }
        return recipients;
    }
}
