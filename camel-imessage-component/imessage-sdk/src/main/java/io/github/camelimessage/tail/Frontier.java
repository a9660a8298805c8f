// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.Collection;
import java.util.TreeSet;

/**
 * What was delivered: everything up to {@code proven}, and beyond it the sequences in {@code ahead}, which live streams
 * have brought. Sequences have gaps, so only a replay can move {@code proven}. A replay may return events out of order,
 * or leave one out, so the last sequences below {@code proven} are remembered one by one.
 */
final class Frontier {

    private final TreeSet<Long> ahead = new TreeSet<>();
    private RecentNumbers recent;
    private SequenceRanges restored;
    private long proven;
    private long head;
    /** The ranges of {@code ahead}. */
    private int ranges;

    /** @param start what was completed in an earlier run */
    Frontier(Checkpoint start) {
        proven = start.position();
        head = proven;
        restored = start.completed();
        recent = upTo(proven);
    }

    /** Position 0 is before everything, and the first event may have the sequence 0. */
    private static RecentNumbers upTo(long position) {
        return new RecentNumbers(position == 0 ? -1 : position);
    }

    /** Whether this event was not delivered yet, in this run or an earlier one, as far as is remembered. */
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
     * Events that should have been delivered were not: the rest counts as new again, and more may.
     *
     * @param delivered everything up to here was delivered
     * @param left was not
     */
    void takeBack(long delivered, Collection<Long> left) {
        proven = Math.min(proven, delivered);
        left.forEach(this::remove);
    }

    /**
     * A replay has returned everything up to here.
     *
     * @return whether {@code proven} has moved
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
     * Restarts at another position, because the server rejected this one. Everything beyond the new position is
     * forgotten: it may be of another log, which uses the sequences again. Delivering an event twice is better than
     * losing one.
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

    /** The number of ranges beyond {@code proven}, each of which a saved position contains. */
    int ranges() {
        return ranges + (restored.endsBy(proven) ? 0 : restored.size());
    }
}
