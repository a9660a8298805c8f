// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Runs work on a pool, one turn at a time, and uses no thread in between. A turn sees what the turn before it wrote, on
 * whatever threads they ran.
 */
final class Turns {

    /** Returned by the last turn. */
    static final long LAST = Long.MIN_VALUE;

    /** Returned by a turn that waits for a call only. */
    static final long UNTIL_CALLED = Long.MAX_VALUE;

    /** Delay after the pool has rejected a turn. */
    private static final long NO_THREAD = TimeUnit.MILLISECONDS.toNanos(100);

    private enum State {
        RESTING,
        /** A turn runs, or was given to the pool. */
        WORKING,
        /** There is more to do since the turn started. */
        CALLED
    }

    private final Executor threads;
    private final LongSupplier turn;
    private final BooleanSupplier refused;
    private final AtomicReference<State> state = new AtomicReference<>(State.RESTING);

    // Used by the current turn only:
    private Future<?> alarm;
    private long alarmAt;

    /**
     * @param turn does the work, and returns when to call it again at the latest, in nanoseconds of {@link System#nanoTime}
     * @param refused called if the pool rejects a turn; returns whether to try again
     */
    Turns(Executor threads, LongSupplier turn, BooleanSupplier refused) {
        this.threads = threads;
        this.turn = turn;
        this.refused = refused;
    }

    /** Runs a turn, now or after the current one. Returns at once. */
    void call() {
        State before = state.get();
        while (before != State.CALLED) { // there will be another turn
            State next = before == State.RESTING ? State.WORKING : State.CALLED;
            if (state.compareAndSet(before, next)) {
                if (before == State.RESTING) {
                    begin();
                }
                return;
            }
            before = state.get();
        }
    }

    private void begin() {
        try {
            threads.execute(this::work);
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            if (refused.getAsBoolean()) {
                TailClock.in(NO_THREAD, this::begin);
            }
        }
    }

    private void work() {
        long next;
        do {
            state.set(State.WORKING);
            next = turn.getAsLong();
            if (next == LAST) {
                cancelAlarm(); // and the state stays: no call runs a turn again
                return;
            }
            wakeAt(next);
        } while (!state.compareAndSet(State.WORKING, State.RESTING));
    }

    /** A timer that fires too early does no harm, and most are postponed by the next frame. */
    private void wakeAt(long time) {
        long now = System.nanoTime();
        boolean isSet = alarm != null && now - alarmAt < 0;
        if (time == UNTIL_CALLED || isSet && alarmAt - time <= 0) {
            return;
        }
        cancelAlarm();
        alarmAt = Math.max(now, time);
        alarm = TailClock.in(alarmAt - now, this::call);
    }

    private void cancelAlarm() {
        if (alarm != null) {
            alarm.cancel(false);
        }
    }
}
