// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The durable log of everything that happened, one sequence over all chats and all families. Typing is not in it.
 *
 * <p>Readers pull at their own pace with {@link #read}; {@link #listen} only rings a bell, so a slow reader costs the
 * log nothing.
 */
public final class EventLog {
    private final ArrayList<LogEntry> entries = new ArrayList<>();
    private final List<Runnable> bells = new CopyOnWriteArrayList<>();
    private volatile long head;
    private volatile long trimmedTo;

    /** The number of the newest entry, or of the newest skipped number; 0 when the log is new. */
    public long head() {
        return head;
    }

    /** The highest number that retention has taken away; 0 when all is still held. */
    public long trimmedTo() {
        return trimmedTo;
    }

    /**
     * Copies the next entries.
     *
     * @param after exclusive lower bound
     * @param upTo inclusive upper bound
     * @param max how many at most
     */
    public synchronized List<LogEntry> read(long after, long upTo, int max) {
        int from = indexAfter(after);
        int to = from;
        while (to < entries.size() && to - from < max && entries.get(to).sequence() <= upTo) {
            to++;
        }
        return List.copyOf(entries.subList(from, to));
    }

    /**
     * Uses up numbers without an event, as events of other customers do.
     *
     * @param count how many, at least 1
     */
    public synchronized void skip(long count) {
        if (count < 1) {
            throw new IllegalArgumentException("Skip at least one number, not " + count);
        }
        head += count;
    }

    /** Forgets every entry below the number, as a server does after its retention time. */
    public synchronized void trimBefore(long sequence) {
        long last = Math.min(sequence - 1, head);
        if (last > trimmedTo) {
            entries.subList(0, indexAfter(last)).clear();
            trimmedTo = last;
        }
    }

    /** Loses everything and begins at 1 again, as a server does whose data is gone. Streams that are open bring nothing more. */
    public synchronized void reset() {
        entries.clear();
        head = 0;
        trimmedTo = 0;
    }

    /**
     * Calls back after each new entry, on the thread that made it: the bell must return at once.
     *
     * @return ends the subscription
     */
    public Runnable listen(Runnable bell) {
        bells.add(bell);
        return () -> bells.remove(bell);
    }

    void append(Instant occurredAt, String chatGuid, Actor actor, Change change) {
        synchronized (this) {
            long sequence = head + 1;
            entries.add(new LogEntry(sequence, occurredAt, chatGuid, actor, change));
            head = sequence;
        }
        bells.forEach(Runnable::run);
    }

    private int indexAfter(long sequence) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).sequence() <= sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
