// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import io.github.camelimessage.simulator.world.ChatState;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Signal;
import io.github.camelimessage.simulator.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A chat of the account. It contains only what happens after the test got it.
 * {@link IMessageAssertions#assertThat(Conversation)} starts assertions on it. Thread-safe.
 */
public final class Conversation {

    private final Simulation simulation;
    private final String guid;
    private final long firstSequence;
    private final int firstMessage;
    private final Set<String> asserted = Collections.synchronizedSet(new HashSet<>());
    private volatile boolean hasShownTyping;

    /** @param fromNow true if earlier messages belong to another test */
    Conversation(Simulation simulation, String guid, boolean fromNow) {
        this.simulation = simulation;
        this.guid = guid;
        firstSequence = fromNow ? world().log().head() : 0;
        firstMessage = fromNow ? all().size() : 0;
        hasShownTyping = isAccountTyping();
        world().signals().listen(this::note);
    }

    private void note(Signal signal) {
        if (signal instanceof Signal.Typing typing
                && typing.isTyping()
                && typing.actor().isOwner()
                && typing.chatGuid().equals(guid)) {
            hasShownTyping = true;
        }
    }

    /** The vendor's id of the chat, for the header {@code CamelIMessageChatGuid}. */
    public String id() {
        return simulation.chatId(guid);
    }

    /** The simulator's id of the chat. */
    public String guid() {
        return guid;
    }

    /** All messages in their current state, oldest first. */
    public List<MessageState> messages() {
        List<MessageState> all = all();
        return all.subList(Math.min(firstMessage, all.size()), all.size());
    }

    /** All events, one per line, without times and ids, as the assertions compare and print them. */
    public String transcript() {
        return new Transcript(world(), guid, firstSequence).text();
    }

    private List<MessageState> all() {
        List<MessageState> newestFirst = new ArrayList<>(
                world().messages().inspect(guid, Integer.MAX_VALUE).messages());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    ChatState state() {
        return world().chats().find(guid);
    }

    boolean isAccountTyping() {
        return world().chats().inspect(guid).typing().contains(world().owner().address());
    }

    /** Whether the account has shown the typing indicator at any time. */
    boolean hasShownTyping() {
        return hasShownTyping;
    }

    /** The messages that assertions have found. */
    Set<String> asserted() {
        return asserted;
    }

    private World world() {
        return simulation.simulator().world();
    }

    /** For failure messages. */
    String described() {
        String transcript = transcript();
        return "The conversation with " + members() + " so far:\n"
                + (transcript.isEmpty() ? "  (nothing)" : transcript.indent(2).stripTrailing());
    }

    private String members() {
        List<String> others =
                state().participants().stream().map(one -> one.address()).toList();
        return others.isEmpty() ? "nobody" : String.join(", ", others);
    }

    @Override
    public String toString() {
        return "conversation with " + members();
    }
}
