// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.Collection;
import java.util.TreeSet;

/**
 * What is known to have been handed on: everything up to {@code proven}, and beyond it the sequences in {@code ahead}, which
 * live streams brought already. Sequences have holes, so only a replay can move {@code proven}.
 */
final class Frontier {

    private final TreeSet<Long> ahead = new TreeSet<>();
    private SequenceRanges restored;
    private long proven;
    /** Of {@code ahead}, neighbours being one. */
    private int ranges;

    /**
     * @param proven everything up to here was completed in an earlier run
     * @param restored what was completed beyond it in an earlier run
     */
    Frontier(long proven, SequenceRanges restored) {
        this.proven = proven;
        this.restored = restored;
    }

    /** Whether this event was not handed on yet, in this run or an earlier one. */
    boolean isNew(long sequence) {
        return sequence > proven && !ahead.contains(sequence) && !restored.contains(sequence);
    }

    /** A live event was handed on. */
    void add(long sequence) {
        if (ahead.add(sequence)) {
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

    /** A replay has shown everything up to here. */
    void prove(long sequence) {
        if (sequence > proven) {
            proven = sequence;
            forgetAhead();
        }
    }

    /**
     * What was meant to be handed on was not: the rest of it counts as new again, and more may.
     *
     * @param handedOn everything up to here was handed on
     * @param left was not
     */
    void takeBack(long handedOn, Collection<Long> left) {
        proven = Math.min(proven, handedOn);
        left.forEach(this::remove);
    }

    /**
     * Begins anew somewhere else, because the server does not know the old place. What lies beyond the new one is forgotten:
     * it may have been another log, whose numbers come again for other events. An event that comes twice is the lesser evil.
     */
    void moveTo(long sequence) {
        proven = sequence;
        ahead.clear();
        ranges = 0;
        restored = SequenceRanges.EMPTY;
    }

    private void forgetAhead() {
        while (!ahead.isEmpty() && ahead.first() <= proven) {
            remove(ahead.first());
        }
        if (restored.endsBy(proven)) {
            restored = SequenceRanges.EMPTY;
        }
    }

    long proven() {
        return proven;
    }

    int ahead() {
        return ahead.size();
    }

    /** How many pieces what lies beyond {@code proven} is in, which is what a stored position has to name. */
    int ranges() {
        return ranges + restored.size();
    }
}
