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
 * A chat of the account, from the moment on at which the test got it. {@link IMessageAssertions#assertThat(Conversation)}
 * says what must happen in it. May be used from any thread.
 */
public final class Conversation {

    private final Simulation simulation;
    private final String guid;
    private final long firstSequence;
    private final int firstMessage;
    private final Set<String> asserted = Collections.synchronizedSet(new HashSet<>());
    private volatile boolean hasShownTyping;

    /** @param fromNow whether what was written before belongs to another test */
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

    /** The chat as the vendor names it: what a route needs in the header {@code CamelIMessageChatGuid}. */
    public String id() {
        return simulation.chatId(guid);
    }

    /** The chat as the simulator names it. */
    public String guid() {
        return guid;
    }

    /** What everybody wrote, oldest first, as it shows now. */
    public List<MessageState> messages() {
        List<MessageState> all = all();
        return all.subList(Math.min(firstMessage, all.size()), all.size());
    }

    /** Everything that happened, a line each, without times and ids: what the assertions compare and show. */
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

    /** Whether the account showed that it types, at any time. */
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

    /** For messages of failures. */
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
