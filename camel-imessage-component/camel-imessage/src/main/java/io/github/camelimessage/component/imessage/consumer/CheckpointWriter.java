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
 * Stores the position: always the newest, and never two at once. At once when it has rested; however often it is asked, it
 * then rests for as long as it took. What cannot be stored is tried again until it can.
 */
final class CheckpointWriter {

    /** In a backlog what is stored is out of date at once, and more of it would only take time from the events. */
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

    /** From now on the position is found here. */
    void follow(Supplier<Checkpoint> source) {
        newest = source;
    }

    /** The position may have changed. Returns at once. */
    void ask() {
        if (!asked.get() && asked.compareAndSet(false, true)) {
            writeWhenRested();
        }
    }

    /** Somebody else may have stored another position. Returns at once. */
    void askAnew() {
        doubted = true;
        ask();
    }

    private void writeWhenRested() {
        try {
            threads.schedule(this::writeIfRested, rested - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // Stopped: the stop has written once more.
        }
    }

    private void writeIfRested() {
        if (rested - System.nanoTime() > 0) { // asked while it wrote
            writeWhenRested();
        } else {
            write();
        }
    }

    /** Why the position cannot be stored at the moment, or null. */
    Throwable failure() {
        return failure;
    }

    /**
     * Stores the newest position for the last time; what cannot be stored is tried again for a while, unless the position is
     * lost.
     *
     * @return why it is not stored, or null
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

    /** Stores the newest position at once. */
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
        } catch (Exception | Error e) { // what a store is linked with may be missing
            failure = e;
            stored = null; // whether the store has it, nobody knows
            rest(TimeUnit.MILLISECONDS.toNanos(backoff.apply(++failures)));
            ask(); // before others are told, who may fail too
            trouble.failed(
                    e instanceof PositionLostException
                            ? "This consumer has lost its position and does not save it; events go on"
                            : "The position cannot be stored, and is tried again; events go on",
                    e);
        }
    }

    private void rest(long nanos) {
        rested = System.nanoTime() + nanos;
    }
}
