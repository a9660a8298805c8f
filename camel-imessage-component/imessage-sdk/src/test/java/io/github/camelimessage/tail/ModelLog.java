// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.UnknownEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A model of the server's log: its events, and the state of each event. */
final class ModelLog {

    /** An event, and its state for the user of the tail. */
    static final class Entry {

        final Event event;
        final Family family;
        /** Its live stream did not deliver it, without an error. */
        boolean skipped;
        /** Skipped although its live stream was open. */
        boolean unheard;
        /** The position was moved beyond it. */
        boolean givenUp;
        /** A replay delivered it out of order. */
        boolean displaced;
        /** A replay left it out, but it is delivered anyway: out of order, or by a live stream. */
        boolean passedBy;
        /** The last run in which a live stream delivered it. */
        int inHand;

        /** The last run that delivered it to the user. */
        int run;
        /** Completed, as far as the process that runs now knows. */
        boolean done;
        /** Completed, as far as the stored checkpoint must know. */
        boolean saved;

        private Entry(Event event, Family family) {
            this.event = event;
            this.family = family;
        }

        long sequence() {
            return event.sequence();
        }

        /** Live order is promised among the events of one stream. */
        String stream() {
            return family + "/" + event.chatGuid();
        }

        @Override
        public String toString() {
            return sequence() + " (" + stream() + ")";
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Long, Entry> bySequence = new HashMap<>();
    private long head;
    private long seconds;

    Entry append(Family family, int chat, long distance) {
        head += distance;
        Entry entry = new Entry(event(family, "chat-" + chat), family);
        entries.add(entry);
        bySequence.put(head, entry);
        return entry;
    }

    /** No two events have the same second, also in another log. Otherwise events of one family have equal fingerprints. */
    private Event event(Family family, String chatGuid) {
        return family == Family.POLLS
                ? new UnknownEvent("unknown", head, chatGuid, false, null, null)
                : new ChatEvent(ChatEvent.ARCHIVED, head, chatGuid, false, Instant.ofEpochSecond(++seconds), null);
    }

    /** The sequence of an event that this account may not see. */
    void skip(long distance) {
        head += distance;
    }

    /** The server has another log from now on: this one without its newest entries. Their sequences are used again. */
    void goBackBefore(long sequence) {
        while (!entries.isEmpty() && entries.get(entries.size() - 1).sequence() >= sequence) {
            bySequence.remove(entries.remove(entries.size() - 1).sequence());
        }
        head = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).sequence();
    }

    long head() {
        return head;
    }

    List<Entry> entries() {
        return entries;
    }

    Entry entry(long sequence) {
        return bySequence.get(sequence);
    }

    /** Index of the first entry behind a sequence. */
    int indexAfter(long sequence) {
        int index = entries.size();
        while (index > 0 && entries.get(index - 1).sequence() > sequence) {
            index--;
        }
        return index;
    }
}
