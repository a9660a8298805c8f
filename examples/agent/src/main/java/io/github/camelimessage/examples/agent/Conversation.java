// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the agent knows of a chat. A change of it is written in one piece: an answer is saved in the same moment in which its
 * question is taken off the list, so a crash before it has the question answered, and a crash after it has the answer sent.
 *
 * @param chat guid of the chat
 * @param group whether it is a group
 * @param heard messages that have no answer yet
 * @param unsaid what is decided and not sent yet
 * @param memory what the model remembers, as LangChain4j writes it; null for nothing
 * @param known keys of the last events, since an event may be delivered twice
 * @param away whether the person was told that the model is away, and there was no answer since
 */
record Conversation(
        String chat,
        boolean group,
        List<Heard> heard,
        List<Saying> unsaid,
        String memory,
        List<String> known,
        boolean away) {

    private static final int KNOWN = 500;

    static Conversation begun(String chat, boolean group) {
        return new Conversation(chat, group, List.of(), List.of(), null, List.of(), false);
    }

    /** A message came in; one that is known changes nothing. */
    Conversation hear(Heard message) {
        if (known.contains(message.key())) {
            return this;
        }
        List<String> keys = joined(known, List.of(message.key()));
        return new Conversation(
                chat,
                group,
                joined(heard, List.of(message)).stream()
                        .sorted(Comparator.comparingLong(Heard::time))
                        .toList(),
                unsaid,
                memory,
                keys.subList(Math.max(0, keys.size() - KNOWN), keys.size()),
                away);
    }

    /** The messages of a turn are dealt with, and this is to be said. */
    Conversation dealtWith(List<Heard> messages, List<Saying> sayings, String newMemory, boolean isAway) {
        Set<Heard> done = new HashSet<>(messages);
        return new Conversation(
                chat,
                group,
                heard.stream().filter(message -> !done.contains(message)).toList(),
                joined(unsaid, sayings),
                newMemory,
                known,
                isAway);
    }

    Conversation said(Saying saying) {
        return new Conversation(
                chat,
                group,
                heard,
                unsaid.stream().filter(other -> !other.equals(saying)).toList(),
                memory,
                known,
                away);
    }

    /** Whether something waits for an answer, or an answer for being sent. */
    boolean hasWork() {
        return !heard.isEmpty() || !unsaid.isEmpty();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
