// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The log of all events, with one sequence over all chats and families. Typing is not logged.
 *
 * <p>Readers read at their own pace with {@link #read}; {@link #listen} only notifies, so a slow reader does not slow
 * the log.
 */
public final class EventLog {
    private final ArrayList<LogEntry> entries = new ArrayList<>();
    private final List<Runnable> bells = new CopyOnWriteArrayList<>();
    private volatile long head;
    private volatile long trimmedTo;

    /** The newest sequence, including skipped ones; 0 if the log is new. */
    public long head() {
        return head;
    }

    /** The highest sequence that was removed by retention; 0 if none was. */
    public long trimmedTo() {
        return trimmedTo;
    }

    /**
     * Returns the next entries.
     *
     * @param after exclusive lower bound
     * @param upTo inclusive upper bound
     * @param max the largest number to return
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
     * Skips sequences, as events of other customers do.
     *
     * @param count number of sequences, at least 1
     */
    public synchronized void skip(long count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one sequence must be skipped, not " + count);
        }
        head += count;
    }

    /** Removes all entries below the sequence, as a server does after its retention time. */
    public synchronized void trimBefore(long sequence) {
        long last = Math.min(sequence - 1, head);
        if (last > trimmedTo) {
            entries.subList(0, indexAfter(last)).clear();
            trimmedTo = last;
        }
    }

    /** Removes everything and starts at 1 again, like a server that lost its data. Open streams send nothing more. */
    public synchronized void reset() {
        entries.clear();
        head = 0;
        trimmedTo = 0;
    }

    /**
     * Calls back after each new entry, on the thread that made it. The listener must return at once.
     *
     * @return closes the subscription
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
