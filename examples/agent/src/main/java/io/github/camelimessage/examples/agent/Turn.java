// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import java.util.List;

/**
 * The agent's turn in a chat: the messages of one person since the last answer. Further messages of the same person
 * interrupt it until it is closed; from then on its answer is used.
 */
final class Turn {

    private final String chat;
    private final boolean isGroup;
    private final List<Heard> said;
    private Thread worker;
    private boolean isInterrupted;
    private boolean isClosed;

    /** The turn for the person who has waited longest. */
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

    /** Whether there is something to answer; otherwise it only sends saved messages. */
    boolean isAsked() {
        return !said.isEmpty();
    }

    List<Heard> said() {
        return said;
    }

    /** Derived from the event of the first message, so it is the same if the turn is repeated after a crash. */
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

    /** The answer would not consider what the person has added, so it is dropped. */
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
     * Ends the time in which the turn can be interrupted. Called by the thread that started it.
     *
     * @return whether its answer is used
     */
    synchronized boolean close() {
        isClosed = true;
        Thread.interrupted(); // clears an interrupt that was meant for the turn
        return !isInterrupted;
    }
}
