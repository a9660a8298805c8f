// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.Collection;
import java.util.TreeSet;

/**
 * What is known to have been delivered: everything up to {@code proven}, and beyond it the sequences in {@code ahead}, which
 * live streams brought already. Sequences have holes, so only a replay can move {@code proven}; and as a replay may bring
 * events out of order, or miss one, the last numbers below {@code proven} are remembered one by one.
 */
final class Frontier {

    private final TreeSet<Long> ahead = new TreeSet<>();
    private RecentNumbers recent;
    private SequenceRanges restored;
    private long proven;
    private long head;
    /** Of {@code ahead}, neighbours being one. */
    private int ranges;

    /** @param start what was completed in an earlier run */
    Frontier(Checkpoint start) {
        proven = start.position();
        head = proven;
        restored = start.completed();
        recent = upTo(proven);
    }

    /** Position 0 is before everything, and the first event may have that very number. */
    private static RecentNumbers upTo(long position) {
        return new RecentNumbers(position == 0 ? -1 : position);
    }

    /** Whether this event was not delivered yet, in this run or an earlier one, as far as anybody remembers. */
    boolean isNew(long sequence) {
        return !ahead.contains(sequence)
                && !restored.contains(sequence)
                && (sequence > proven || !recent.contains(sequence));
    }

    /** An event was delivered. */
    void add(long sequence) {
        if (sequence <= proven) {
            recent.add(sequence);
        } else if (ahead.add(sequence)) {
            ranges += 1 - neighbours(sequence);
        }
    }

    private int neighbours(long sequence) {
        return (ahead.contains(sequence - 1) ? 1 : 0) + (ahead.contains(sequence + 1) ? 1 : 0);
    }

    private void remove(long sequence) {
        if (ahead.remove(sequence)) {
            ranges -= 1 - neighbours(sequence);
        }
    }

    /**
     * What was meant to be delivered was not: the rest of it counts as new again, and more may.
     *
     * @param delivered everything up to here was delivered
     * @param left was not
     */
    void takeBack(long delivered, Collection<Long> left) {
        proven = Math.min(proven, delivered);
        left.forEach(this::remove);
    }

    /**
     * A replay has shown everything up to here.
     *
     * @return whether that is news
     */
    boolean prove(long sequence) {
        if (sequence <= proven) {
            return false;
        }
        proven = sequence;
        saw(sequence);
        while (!ahead.isEmpty() && ahead.first() <= proven) {
            recent.add(ahead.first());
            remove(ahead.first());
        }
        return true;
    }

    /**
     * Begins again somewhere else, because the server does not know the old place. What lies beyond the new one is forgotten:
     * it may have been another log, whose numbers come again for other events. An event that comes twice is the lesser evil.
     */
    void moveTo(long sequence) {
        proven = sequence;
        head = sequence;
        ahead.clear();
        ranges = 0;
        restored = SequenceRanges.EMPTY;
        recent = upTo(sequence);
    }

    long proven() {
        return proven;
    }

    /** An event with this sequence exists. */
    void saw(long sequence) {
        head = Math.max(head, sequence);
    }

    /** The newest sequence seen. */
    long head() {
        return head;
    }

    int ahead() {
        return ahead.size();
    }

    /** How many pieces what lies beyond {@code proven} is in, which is what a stored position has to name. */
    int ranges() {
        return ranges + (restored.endsBy(proven) ? 0 : restored.size());
    }
}
