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
 * Live events that wait for an audit. Usually the audit returns them; they are kept in case it leaves one out. Their
 * number is limited.
 */
final class HeldEvents {

    /** Further events are left to the next audit. */
    static final int MAX = 1024;

    /** Events of earlier connections, perhaps of another log, if that was the reason for the reconnect. */
    private final Deque<Event> earlier = new ArrayDeque<>();

    private final Deque<Event> events = new ArrayDeque<>();
    private boolean overflowed;

    /** Events from now on are of another connection. Its first audit returns those that had no room. */
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

    /** Whether there were too many: only an audit that starts after that returns them. */
    boolean hasOverflowed() {
        return overflowed;
    }

    /** Such an audit starts. */
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
