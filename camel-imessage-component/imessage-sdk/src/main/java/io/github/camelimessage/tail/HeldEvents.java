// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Live events that wait for an audit. The audit brings them as a rule; they are kept all the same, so
 * that what it misses is not lost. There is room for some only.
 */
final class HeldEvents {

    /** When there are more, they are left to the next audit. */
    static final int MAX = 1024;

    /** Of connections that are no more; of another log, perhaps, when that was why they ended. */
    private final Deque<Event> earlier = new ArrayDeque<>();

    private final Deque<Event> events = new ArrayDeque<>();
    private boolean overflowed;

    /** Those that come from now on are of another connection. The audit that it begins with brings what had no room. */
    void reconnected() {
        earlier.addAll(events);
        events.clear();
        overflowed = false;
    }

    void add(Event event) {
        if (earlier.size() + events.size() < MAX) {
            events.add(event);
        } else {
            overflowed = true;
        }
    }

    /** Whether there were more: only an audit that begins after that brings them. */
    boolean hasOverflowed() {
        return overflowed;
    }

    /** Such an audit begins. */
    void forgetOverflow() {
        overflowed = false;
    }

    boolean isEmpty() {
        return earlier.isEmpty() && events.isEmpty();
    }

    /** In the order of the log, which is also that of each live stream. */
    List<Event> takeUpTo(long sequence) {
        List<Event> taken = new ArrayList<>();
        move(earlier, sequence, taken);
        move(events, sequence, taken);
        taken.sort(Comparator.comparingLong(Event::sequence));
        return taken;
    }

    private static void move(Deque<Event> from, long upTo, List<Event> to) {
        for (Iterator<Event> all = from.iterator(); all.hasNext(); ) {
            Event event = all.next();
            if (event.sequence() <= upTo) {
                to.add(event);
                all.remove();
            }
        }
    }

    List<Event> takeAll() {
        return takeUpTo(Long.MAX_VALUE);
    }

    void forgetEarlier() {
        earlier.clear();
    }

    void clear() {
        earlier.clear();
        events.clear();
        overflowed = false;
    }
}
