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

/** A model of the server's log: what it holds, and what became of each event. */
final class ModelLog {

    /** An event, and what the user of the tail knows of it. */
    static final class Entry {

        final Event event;
        final Family family;
        /** Its live stream never carried it, and nobody said so. */
        boolean skipped;
        /** Skipped although its live stream was there. */
        boolean unheard;
        /** The position was moved beyond it. */
        boolean givenUp;
        /** A replay brought it out of order. */
        boolean displaced;
        /** A replay passed it by, though it comes all the same: out of order, or from a live stream. */
        boolean passedBy;
        /** The last run in which a live stream brought it. */
        int inHand;

        /** The last run that handed it on. */
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

    /** No two happen in the same second, whatever becomes of the log. Those of one family cannot be told from each other. */
    private Event event(Family family, String chatGuid) {
        return family == Family.POLLS
                ? new UnknownEvent("unknown", head, chatGuid, false, null, null)
                : new ChatEvent(ChatEvent.ARCHIVED, head, chatGuid, false, Instant.ofEpochSecond(++seconds), null);
    }

    /** A number that an event took which this account may not see. */
    void skip(long distance) {
        head += distance;
    }

    /** The server holds another log from now on: this one without its newest entries. Their numbers come again. */
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
