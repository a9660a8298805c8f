// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.view;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.ChatIds;
import io.github.camelimessage.simulator.linq.json.HandleJson;
import io.github.camelimessage.simulator.world.ChatState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The participants of a chat as Linq shows them; the local account appears as its line. */
public final class Handles {
    private final Account account;

    Handles(Account account) {
        this.account = account;
    }

    /** All participants, the line first; the line stays in the list after it has left. */
    public List<HandleJson> all(ChatState chat) {
        List<HandleJson> handles = new ArrayList<>(chat.participants().size() + 1);
        handles.add(line(chat));
        chat.participants().forEach(participant -> handles.add(of(chat, participant)));
        return handles;
    }

    /** The account's line in the chat. */
    public HandleJson line(ChatState chat) {
        return handle(
                chat,
                account.line(chat).number(),
                account.world().owner().address(),
                chat.service().value(),
                true,
                chat.ownerIsMember() ? "active" : "left",
                chat.ownerIsMember() ? null : chat.updated());
    }

    /** A current or former participant. */
    public HandleJson of(ChatState chat, Participant participant) {
        if (isOwner(participant)) {
            return line(chat);
        }
        String service = account.world().service(participant.address()).value();
        return handle(chat, participant.address(), participant.address(), service, false, "active", null);
    }

    /** A participant who just left or was removed. */
    public HandleJson gone(ChatState chat, Participant participant, boolean byThemselves, Instant at) {
        HandleJson handle = of(chat, participant);
        return new HandleJson(
                handle.id(),
                handle.handle(),
                handle.joinedAt(),
                handle.service(),
                handle.isMe(),
                at.toString(),
                byThemselves ? "left" : "removed");
    }

    public boolean isOwner(Participant participant) {
        return participant.address().equals(account.world().owner().address());
    }

    private static HandleJson handle(
            ChatState chat, String handle, String address, String service, boolean isMe, String status, Instant left) {
        return new HandleJson(
                ChatIds.handleId(chat.guid(), handle),
                handle,
                chat.joined().getOrDefault(address, chat.created()).toString(),
                service,
                isMe,
                left == null ? null : left.toString(),
                status);
    }
}
