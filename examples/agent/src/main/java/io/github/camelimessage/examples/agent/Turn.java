// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import java.util.List;

/**
 * The agent's turn in a chat: what one person said since the last answer. It can be interrupted by more of the same person
 * until it is closed; from then on its answer counts.
 */
final class Turn {

    private final String chat;
    private final boolean isGroup;
    private final List<Heard> said;
    private Thread worker;
    private boolean isInterrupted;
    private boolean isClosed;

    /** The turn that answers the person who waits longest. */
    Turn(Conversation conversation) {
        chat = conversation.chat();
        isGroup = conversation.group();
        said = conversation.unsaid().isEmpty() ? ofFirstPerson(conversation.heard()) : List.of();
    }

    private static List<Heard> ofFirstPerson(List<Heard> heard) {
        return heard.stream()
                .filter(message -> message.person().equals(heard.get(0).person()))
                .toList();
    }

    String chat() {
        return chat;
    }

    boolean isGroup() {
        return isGroup;
    }

    /** Whether there is something to answer; else it only sends what is decided. */
    boolean isAsked() {
        return !said.isEmpty();
    }

    List<Heard> said() {
        return said;
    }

    /** Made of the event of the first message, so it is the same when the turn is repeated after a crash. */
    String key() {
        return key(said.get(0));
    }

    static String key(Heard first) {
        return "agent-" + first.key();
    }

    Heard last() {
        return said.get(said.size() - 1);
    }

    /** From now on an interrupt reaches the current thread. */
    synchronized void begin() {
        worker = Thread.currentThread();
    }

    /** What the person adds makes the answer to what was said before worthless. */
    synchronized void interrupt(String person) {
        if (!isClosed && isAsked() && last().person().equals(person)) {
            isInterrupted = true;
            if (worker != null) {
                worker.interrupt();
            }
        }
    }

    synchronized boolean isInterrupted() {
        return isInterrupted;
    }

    /**
     * Ends the time in which it can be interrupted. Called by the thread that began it.
     *
     * @return whether its answer counts
     */
    synchronized boolean close() {
        isClosed = true;
        Thread.interrupted(); // meant the turn, and not what this thread does next
        return !isInterrupted;
    }
}
