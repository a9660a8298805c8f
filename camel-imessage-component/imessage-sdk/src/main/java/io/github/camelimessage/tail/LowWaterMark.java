// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.Iterator;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns what a tail hands on, and what completes of it in any order, into the checkpoint to store. Needs memory for what is
 * in flight and for what live streams brought beyond {@code proven}, not for the backlog. Safe for many threads.
 */
public final class LowWaterMark {

    private final TreeSet<Long> inFlight = new TreeSet<>();
    private final TreeSet<Long> completedBeyond = new TreeSet<>();
    private SequenceRanges restored;
    private long proven;

    public LowWaterMark(Checkpoint start) {
        proven = start.position();
        restored = start.completed();
    }

    /** The event was handed on. */
    public synchronized void begin(long sequence) {
        inFlight.add(sequence);
    }

    /** The event is done and need not be done again. */
    public synchronized void complete(long sequence) {
        if (inFlight.remove(sequence) && sequence > proven) {
            completedBeyond.add(sequence);
        }
    }

    /** Everything up to this sequence was handed on, now or in an earlier run. */
    public synchronized void prove(long sequence) {
        if (sequence > proven) {
            proven = sequence;
            forgetCompleted();
        }
    }

    /** The tail begins anew somewhere else. */
    public synchronized void moveTo(long sequence) {
        proven = sequence;
        forgetCompleted();
        restored = SequenceRanges.EMPTY;
    }

    private void forgetCompleted() {
        while (!completedBeyond.isEmpty() && completedBeyond.first() <= proven) {
            completedBeyond.pollFirst();
        }
    }

    public synchronized int inFlight() {
        return inFlight.size();
    }

    /** The position that the checkpoint would have if this one were done too. */
    public synchronized long positionWithout(long sequence) {
        Iterator<Long> lowest = inFlight.iterator();
        while (lowest.hasNext()) {
            long candidate = lowest.next();
            if (candidate != sequence) {
                return Math.min(proven, candidate - 1);
            }
        }
        return proven;
    }

    /** The newest checkpoint that loses nothing. */
    public synchronized Checkpoint checkpoint() {
        long position = inFlight.isEmpty() ? proven : Math.min(proven, inFlight.first() - 1);
        SequenceRanges.Builder completed = SequenceRanges.builder();
        addProvenBeyond(position, completed);
        addUnproven(completed);
        return new Checkpoint(position, completed.build());
    }

    /** Up to proven every event is known, so all that lies between those in flight is completed, holes included. */
    private void addProvenBeyond(long position, SequenceRanges.Builder completed) {
        long next = position + 1;
        for (long sequence : inFlight.subSet(position, false, proven, true)) {
            if (sequence > next) {
                completed.add(next, sequence - 1);
            }
            next = sequence + 1;
        }
        if (next <= proven) {
            completed.add(next, proven);
        }
    }

    /** Beyond proven a hole may be an event that nobody has seen yet, so only what completed itself counts. */
    private void addUnproven(SequenceRanges.Builder completed) {
        TreeMap<Long, Long> beyond = new TreeMap<>();
        completedBeyond.forEach(sequence -> beyond.put(sequence, sequence));
        restored.forEachAfter(proven, beyond::put);
        beyond.forEach(completed::add);
    }
}
