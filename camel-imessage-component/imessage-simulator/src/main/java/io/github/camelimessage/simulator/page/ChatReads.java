// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.world.ChatDetails;
import io.github.camelimessage.simulator.world.MessagePage;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Reads chats for the page. */
final class ChatReads {
    /** The largest number of chats in the list. */
    private static final int MOST_CHATS = 300;

    private static final int MESSAGES = 60;
    private static final int MOST_MESSAGES = 600;

    private final World world;

    ChatReads(World world) {
        this.world = world;
    }

    ChatList list() {
        List<ChatDetails> all = world.chats().inspect();
        List<ChatView> newest = all.stream()
                .sorted(Comparator.comparingLong(ChatDetails::activity).reversed())
                .limit(MOST_CHATS)
                .map(ChatView::of)
                .toList();
        return new ChatList(world.owner().address(), newest, all.size() - newest.size());
    }

    /** @param wanted number of messages, newest first, or null for a default */
    ChatPage open(String guid, Integer wanted) {
        int size = wanted == null ? MESSAGES : Math.min(Math.max(wanted, 1), MOST_MESSAGES);
        MessagePage page = world.messages().inspect(guid, size);
        List<MessageState> messages = new ArrayList<>(page.messages());
        Collections.reverse(messages);
        ChatView chat = ChatView.of(world.chats().inspect(guid));
        return new ChatPage(
                chat,
                messages.stream().map(MessageView::of).toList(),
                page.next() != null && size < MOST_MESSAGES,
                polls(guid, messages, page.next() == null),
                locations(chat),
                world.locations().requests(guid),
                chat.members().stream().filter(world.people()::isSilenced).toList());
    }

    /** The polls between the shown messages; earlier polls are shown with earlier messages. */
    private List<PollView> polls(String guid, List<MessageState> messages, boolean isAll) {
        return world.polls().inspect(guid).stream()
                .filter(poll ->
                        isAll || !poll.created().isBefore(messages.get(0).created()))
                .map(poll -> PollView.of(poll, messages))
                .toList();
    }

    private List<LocationView> locations(ChatView chat) {
        return world.locations().all().stream()
                .filter(location -> chat.members().contains(location.actor().address()))
                .map(LocationView::of)
                .sorted(Comparator.comparing(LocationView::address))
                .toList();
    }
}
