// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns what a tail delivers, and what completes of it in any order, into the checkpoint to store. Needs memory for what is
 * in flight and for what live streams brought beyond {@code proven}, not for the backlog. Safe for many threads.
 */
public final class LowWaterMark {

    private final TreeSet<Long> inFlight = new TreeSet<>();
    /** How many of a number are in flight from before the tail was moved. Of another log, perhaps: they complete nothing. */
    private final TreeMap<Long, Integer> inFlightBefore = new TreeMap<>();

    private final TreeSet<Long> completedBeyond = new TreeSet<>();
    private final Anchors anchors;
    private SequenceRanges restored;
    private long proven;

    public LowWaterMark(Checkpoint start) {
        proven = start.position();
        restored = start.completed();
        anchors = new Anchors(start.anchor());
    }

    /** The event was delivered. */
    public synchronized void begin(long sequence) {
        inFlight.add(sequence);
        anchors.began(sequence);
    }

    /** The event is done and need not be done again. Of two with one number, the one from before a move is taken for done. */
    public synchronized void complete(long sequence) {
        if (inFlightBefore.containsKey(sequence)) {
            inFlightBefore.computeIfPresent(sequence, (number, count) -> count == 1 ? null : count - 1);
        } else if (inFlight.remove(sequence)) {
            anchors.ended(sequence);
            if (sequence > proven) {
                completedBeyond.add(sequence);
            }
        }
    }

    /**
     * Everything up to this sequence was delivered, now or in an earlier run.
     *
     * @param anchor as {@link TailHandler#proven} is told
     */
    public synchronized void prove(long sequence, Anchor anchor) {
        anchors.proven(anchor);
        if (sequence > proven) {
            proven = sequence;
            forgetCompleted();
        }
    }

    /**
     * The tail begins somewhere else, in the same log or in another that uses the same numbers again. What is in flight
     * keeps the position back until it is done, whatever it was.
     */
    public synchronized void moveTo(long sequence) {
        inFlight.forEach(number -> inFlightBefore.merge(number, 1, Integer::sum));
        inFlight.clear();
        completedBeyond.clear();
        anchors.clear();
        restored = SequenceRanges.EMPTY;
        proven = sequence;
    }

    private void forgetCompleted() {
        while (!completedBeyond.isEmpty() && completedBeyond.first() <= proven) {
            completedBeyond.pollFirst();
        }
    }

    public synchronized int inFlight() {
        return inFlight.size()
                + inFlightBefore.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The position that the checkpoint would have if this one were done too. */
    public synchronized long positionWithout(long sequence) {
        int others = (inFlight.contains(sequence) ? 1 : 0) + inFlightBefore.getOrDefault(sequence, 0) - 1;
        for (long candidate : allInFlight()) {
            if (candidate != sequence || others > 0) {
                return before(candidate);
            }
        }
        return proven;
    }

    private NavigableSet<Long> allInFlight() {
        if (inFlightBefore.isEmpty()) {
            return inFlight; // nearly always
        }
        TreeSet<Long> all = new TreeSet<>(inFlight);
        all.addAll(inFlightBefore.keySet());
        return all;
    }

    /** The newest checkpoint that loses nothing. */
    public synchronized Checkpoint checkpoint() {
        NavigableSet<Long> open = allInFlight();
        long position = open.isEmpty() ? proven : before(open.first());
        SequenceRanges.Builder completed = SequenceRanges.builder();
        addProvenBeyond(position, open, completed);
        addUnproven(completed);
        return new Checkpoint(position, completed.build(), anchors.of(position));
    }

    /** The position that leaves this one out. Number 0 comes again from position 0, which is before everything. */
    private long before(long sequence) {
        return Math.max(0, Math.min(proven, sequence - 1));
    }

    /** Up to proven every event is known, so all that lies between those in flight is completed, holes included. */
    private void addProvenBeyond(long position, NavigableSet<Long> open, SequenceRanges.Builder completed) {
        long last = position; // and not the one behind it, which the highest number has not
        for (long sequence : open.subSet(position, false, proven, true)) {
            if (sequence - 1 > last) {
                completed.add(last + 1, sequence - 1);
            }
            last = sequence;
        }
        if (last < proven) {
            completed.add(last + 1, proven);
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
