// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.world.ChatDetails;
import io.github.camelimessage.simulator.world.MessagePage;
import io.github.camelimessage.simulator.world.World;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What the page asks of chats. */
final class ChatReads {
    /** More chats than this are no list that somebody reads. */
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

    /** @param wanted how many of the newest messages, or null for some */
    ChatPage open(String guid, Integer wanted) {
        int size = wanted == null ? MESSAGES : Math.min(Math.max(wanted, 1), MOST_MESSAGES);
        MessagePage page = world.messages().inspect(guid, size);
        List<MessageView> messages =
                page.messages().stream().map(MessageView::of).collect(Collectors.toList());
        Collections.reverse(messages);
        return new ChatPage(
                ChatView.of(world.chats().inspect(guid)), messages, page.next() != null && size < MOST_MESSAGES);
    }
}
