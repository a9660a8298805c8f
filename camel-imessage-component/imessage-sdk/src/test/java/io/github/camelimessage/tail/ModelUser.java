// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A model of the user of a tail: completes events in any order, saves checkpoints, and checks every guarantee. */
final class ModelUser {

    private final ModelLog log;
    private final Ordering ordering;

    private String stored;
    private LowWaterMark mark;
    private int run;
    private int provenIndex;
    private long proven;
    private Anchor anchor;
    private final List<Delivery> inFlight = new ArrayList<>();
    private final Map<String, Long> newestByStream = new HashMap<>();

    /** An exchange in flight. */
    private static final class Delivery {
        final ModelLog.Entry entry;
        /** Whether its completion counts; not if the position was moved back meanwhile, so that it is delivered again. */
        boolean counts = true;

        Delivery(ModelLog.Entry entry) {
            this.entry = entry;
        }
    }

    ModelUser(ModelLog log, Ordering ordering, long position) {
        this.log = log;
        this.ordering = ordering;
        this.stored = Checkpoint.at(position).toString();
        log.entries().forEach(entry -> entry.saved = entry.sequence() <= position);
    }

    /** A new process, which has the saved text only. */
    Checkpoint start() {
        Checkpoint start = Checkpoint.parse(stored);
        mark = new LowWaterMark(start);
        run++;
        proven = start.position();
        provenIndex = log.indexAfter(proven);
        inFlight.clear();
        newestByStream.clear();
        log.entries().forEach(entry -> entry.done = entry.saved);
        anchor = start.anchor();
        return start;
    }

    void deliver(Event event) {
        ModelLog.Entry entry = log.entry(event.sequence());
        if (entry == null || entry.event != event) {
            mark.begin(event.sequence()); // of the previous log, and in flight since then
            mark.complete(event.sequence());
            return;
        }
        check(entry.run != run, "delivered twice in one run: ", entry);
        check(!entry.done || entry.givenUp, "delivered again although stored as completed: ", entry);
        checkOrder(entry);
        entry.done = false;
        entry.givenUp = false;
        entry.passedBy = false;
        entry.run = run;
        inFlight.add(new Delivery(entry));
        mark.begin(entry.sequence());
    }

    private void checkOrder(ModelLog.Entry entry) {
        String stream = ordering == Ordering.STRICT ? "all" : entry.stream();
        long newest = newestByStream.getOrDefault(stream, 0L);
        boolean mayBeLate = ordering == Ordering.LIVE && entry.skipped || entry.displaced || entry.passedBy;
        check(mayBeLate || entry.sequence() > newest, "overtaken by " + newest + ": ", entry);
        newestByStream.put(stream, Math.max(newest, entry.sequence()));
    }

    /** Replays have failed for so long that live events no longer wait for them. */
    void overtaken() {
        log.entries().forEach(entry -> entry.skipped |= entry.run != run && !entry.done);
    }

    /** A live stream delivered it. */
    void inHand(Event event) {
        ModelLog.Entry entry = log.entry(event.sequence());
        if (entry != null && entry.event == event) {
            entry.inHand = run;
        }
    }

    /** Whether no replay has to deliver it. */
    boolean isInHand(ModelLog.Entry entry) {
        return entry.inHand == run;
    }

    /** A replay continues after it. */
    void passBy(ModelLog.Entry entry) {
        entry.passedBy |= entry.run != run && !entry.done;
    }

    Anchor anchor() {
        return anchor;
    }

    void proven(long sequence, Anchor newest) {
        check(sequence > proven, "proven does not grow: ", sequence);
        check(newest == null || newest.sequence() <= sequence, "beyond " + sequence + ": ", newest);
        proven = sequence;
        anchor = newest;
        if (newest != null && log.entry(newest.sequence()) != null) {
            check(newest.equals(Anchor.of(log.entry(newest.sequence()).event)), "not of this log: ", newest);
        }
        List<ModelLog.Entry> entries = log.entries();
        for (; provenIndex < entries.size() && entries.get(provenIndex).sequence() <= sequence; provenIndex++) {
            ModelLog.Entry entry = entries.get(provenIndex);
            check(
                    entry.run == run || entry.done || entry.passedBy,
                    "proven to " + sequence + ", but never delivered: ",
                    entry);
        }
        mark.prove(sequence, newest);
    }

    /**
     * The server rejected the position. Events up to the new one that were not delivered are given up; all later ones are delivered,
     * for the first time or again.
     */
    void moveTo(long sequence) {
        for (ModelLog.Entry entry : log.entries()) {
            if (entry.sequence() > sequence) {
                entry.run = 0;
                entry.done = false;
                entry.givenUp = false;
                entry.inHand = 0;
            } else if (entry.run != run && !entry.done) {
                entry.done = true;
                entry.givenUp = true;
            }
        }
        inFlight.forEach(delivery -> delivery.counts &= delivery.entry.sequence() <= sequence);
        newestByStream.replaceAll((stream, newest) -> Math.min(newest, sequence));
        mark.moveTo(sequence);
        proven = sequence;
        anchor = null;
        provenIndex = log.indexAfter(sequence);
    }

    void completeFirst() {
        if (!inFlight.isEmpty()) {
            complete(inFlight.remove(0));
        }
    }

    void completeLast() {
        if (!inFlight.isEmpty()) {
            complete(inFlight.remove(inFlight.size() - 1));
        }
    }

    void completeAll() {
        inFlight.forEach(this::complete);
        inFlight.clear();
    }

    private void complete(Delivery delivery) {
        delivery.entry.done |= delivery.counts;
        mark.complete(delivery.entry.sequence());
    }

    /** The saved text covers exactly the completed events, and no more while a sequence of another log is in flight. */
    void store() {
        stored = mark.checkpoint().toString();
        Checkpoint checkpoint = Checkpoint.parse(stored);
        check(checkpoint.equals(mark.checkpoint()), "not what was stored: ", stored);
        for (ModelLog.Entry entry : log.entries()) {
            boolean covered = entry.sequence() <= checkpoint.position()
                    || checkpoint.completed().contains(entry.sequence());
            check(
                    covered || !entry.done || isInFlight(entry.sequence()),
                    "completed, but not in " + stored + ": ",
                    entry);
            check(!covered || entry.done || entry.passedBy, "in " + stored + ", but not completed: ", entry);
            entry.saved = covered;
        }
    }

    private boolean isInFlight(long sequence) {
        return inFlight.stream().anyMatch(delivery -> delivery.entry.sequence() == sequence);
    }

    /** Events of live streams, or of streams that are not open yet, do not wait for the idle audit. */
    void checkNothingWaits() {
        log.entries().forEach(entry -> check(entry.run == run || entry.done || entry.unheard, "waits: ", entry));
    }

    void checkNothingLost() {
        log.entries().forEach(entry -> check(entry.done, "lost: ", entry));
    }

    static void check(boolean holds, String message, Object what) {
        if (!holds) {
            throw new AssertionError(message + what);
        }
    }
}
