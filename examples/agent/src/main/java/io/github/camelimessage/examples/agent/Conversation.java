// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The state of a chat. Each change is written atomically: the answer is saved and its question removed in one write.
 * After a crash before it the question is answered again; after a crash after it the answer is sent.
 *
 * @param chat guid of the chat
 * @param group whether it is a group
 * @param heard messages that have no answer yet
 * @param unsaid messages of the agent that are not sent yet
 * @param memory the memory of the model, in the format of LangChain4j; null for none
 * @param known keys of the last events, since an event may be delivered twice
 * @param away whether the person was told that the model is not available, with no answer since
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

    /** Adds a message; one that is already known changes nothing. */
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

    /** Removes the messages of a turn and adds the messages to send. */
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

    /** Whether a message needs an answer, or an answer must still be sent. */
    boolean hasWork() {
        return !heard.isEmpty() || !unsaid.isEmpty();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
