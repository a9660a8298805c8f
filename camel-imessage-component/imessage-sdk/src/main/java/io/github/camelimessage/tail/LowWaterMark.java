// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns delivered events, which complete in any order, into the checkpoint to save. Its memory depends on the events in
 * flight and those that live streams brought beyond {@code proven}, not on the backlog. Thread-safe.
 */
public final class LowWaterMark {

    private final TreeSet<Long> inFlight = new TreeSet<>();
    /**
     * For each sequence, how many events are in flight from before the last jump. They may be of another log: they
     * complete nothing.
     */
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

    /** The event is done. Of two with one sequence, the one from before a jump counts as done. */
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
     * @param anchor as in {@link TailHandler#proven}
     */
    public synchronized void prove(long sequence, Anchor anchor) {
        anchors.proven(anchor);
        if (sequence > proven) {
            proven = sequence;
            forgetCompleted();
        }
    }

    /**
     * The tail continues at another position, in the same log or in another one that uses the sequences again. All
     * events in flight hold the position back until they are done.
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

    /** The position of the checkpoint if this event were done too. */
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

    /** The position before this event. Event 0 is delivered again from position 0, which is before everything. */
    private long before(long sequence) {
        return Math.max(0, Math.min(proven, sequence - 1));
    }

    /** Up to proven every event is known, so everything between the events in flight is completed, gaps included. */
    private void addProvenBeyond(long position, NavigableSet<Long> open, SequenceRanges.Builder completed) {
        long last = position; // and not the next one, which does not exist after the highest number
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

    /** Beyond proven a gap may be an event that was not seen yet, so only completed events count. */
    private void addUnproven(SequenceRanges.Builder completed) {
        TreeMap<Long, Long> beyond = new TreeMap<>();
        completedBeyond.forEach(sequence -> beyond.put(sequence, sequence));
        restored.forEachAfter(proven, beyond::put);
        beyond.forEach(completed::add);
    }
}
