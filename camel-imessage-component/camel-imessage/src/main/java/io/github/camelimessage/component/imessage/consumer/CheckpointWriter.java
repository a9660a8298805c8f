// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.offset.PositionLostException;
import io.github.camelimessage.tail.Checkpoint;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Saves the newest position. There is one save at a time. The first save is done at once; after each save the writer
 * pauses at least as long as the save took. A failed save is retried until it succeeds.
 */
final class CheckpointWriter {

    /** In a backlog a saved position is out of date at once, and more saves would only slow down the events. */
    private static final long MIN_PAUSE = TimeUnit.MILLISECONDS.toNanos(25);

    private final PositionStore store;
    private final ScheduledExecutorService threads;
    private final IntervalFunction backoff;
    private final TroubleReport trouble;

    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Supplier<Checkpoint> newest;
    private volatile long rested = System.nanoTime();
    private volatile Throwable failure;
    private volatile boolean doubted;
    private Checkpoint stored;
    private int failures;

    CheckpointWriter(
            PositionStore store, ScheduledExecutorService threads, IntervalFunction backoff, TroubleReport trouble) {
        this.store = store;
        this.threads = threads;
        this.backoff = backoff;
        this.trouble = trouble;
    }

    /** The source of the position from now on. */
    void follow(Supplier<Checkpoint> source) {
        newest = source;
    }

    /** The position may have changed. Returns at once. */
    void ask() {
        if (!asked.get() && asked.compareAndSet(false, true)) {
            writeWhenRested();
        }
    }

    /** Another instance may have saved another position. Returns at once. */
    void askAnew() {
        doubted = true;
        ask();
    }

    private void writeWhenRested() {
        try {
            threads.schedule(this::writeIfRested, rested - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // After a stop the last save was done already.
        }
    }

    private void writeIfRested() {
        if (rested - System.nanoTime() > 0) { // a save was requested during this one
            writeWhenRested();
        } else {
            write();
        }
    }

    /** Why the position cannot be saved at the moment, or null. */
    Throwable failure() {
        return failure;
    }

    /**
     * Saves the newest position for the last time. A failed save is retried for a while, unless the position is lost.
     *
     * @return why it is not saved, or null
     */
    Throwable finish(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            do {
                threads.submit(this::write).get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } while (failure != null
                    && !(failure instanceof PositionLostException)
                    && sleptUntil(Math.min(end, rested)) < end);
            return failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        } catch (TimeoutException | ExecutionException | RejectedExecutionException e) {
            return e;
        }
    }

    private static long sleptUntil(long nanoTime) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanoTime - System.nanoTime());
        return System.nanoTime();
    }

    /** Saves the newest position now. */
    private synchronized void write() {
        asked.set(false);
        if (doubted) {
            doubted = false;
            stored = null;
        }
        long begin = System.nanoTime();
        Checkpoint checkpoint = newest == null ? null : newest.get();
        if (checkpoint == null || checkpoint.equals(stored)) {
            return;
        }
        try {
            store.save(checkpoint);
            stored = checkpoint;
            failures = 0;
            failure = null;
            trouble.over();
            rest(Math.max(MIN_PAUSE, System.nanoTime() - begin));
        } catch (Exception | Error e) { // a class that the store needs may be missing
            failure = e;
            stored = null; // it is unknown whether the store has it
            rest(TimeUnit.MILLISECONDS.toNanos(backoff.apply(++failures)));
            ask(); // before listeners are called, which may fail too
            trouble.failed(
                    e instanceof PositionLostException
                            ? "This consumer has lost its position to another one and no longer saves it; it still"
                                    + " delivers events"
                            : "The position cannot be saved. The save is retried, and events are still delivered",
                    e);
        }
    }

    private void rest(long nanos) {
        rested = System.nanoTime() + nanos;
    }
}
