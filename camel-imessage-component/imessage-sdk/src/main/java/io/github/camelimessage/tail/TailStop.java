// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a tail is asked to end: woken if that is enough, otherwise interrupted. */
final class TailStop {

    /** An interrupted call ends at once or not at all, so this is enough. */
    private static final Duration INTERRUPTED_LIMIT = Duration.ofSeconds(1);

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean begun;
    private volatile boolean asked;
    private volatile boolean abrupt;

    // Under the lock:
    private Thread thread;
    private boolean wakesIt;

    /** Leaves the current step of the tail when it is stopped. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** The tail is to have a thread, now or soon. */
    void begins() {
        begun = true;
    }

    /** The tail runs on this thread. */
    synchronized void runs() {
        begun = true;
        thread = Thread.currentThread();
    }

    /** The tail gives this thread back: its next task is not interrupted in place of the tail. */
    synchronized void rests() {
        thread = null;
        if (asked) {
            Thread.interrupted();
        }
    }

    /** Whether waking is enough; otherwise the tail waits for something else. */
    synchronized void wakesIt(boolean isEnough) {
        wakesIt = isEnough;
    }

    /** The tail has ended. */
    void over() {
        over.countDown();
    }

    boolean isAsked() {
        return asked;
    }

    /** @throws Stopped if a stop was requested */
    void check() {
        if (asked) {
            throw new Stopped();
        }
    }

    /**
     * An interrupt ends the tail only with a stop: other code may interrupt a thread too.
     *
     * @throws Stopped if it ends
     */
    void interrupted() {
        if (asked) {
            abrupt = true;
            throw new Stopped();
        }
    }

    /** Whether a last audit has no time or no use. */
    boolean isAbrupt() {
        return abrupt;
    }

    /** Returns at once. */
    void begin(Runnable wake) {
        asked = true;
        wake.run();
        interrupt(false);
    }

    /** @param limit how long the end may take; then the tail is interrupted, and has at most one second */
    void await(Duration limit, Runnable wake) throws InterruptedException {
        asked = true;
        if (isOwnThread()) {
            abrupt = true;
            return; // with the flag set, the rest of the handler would not work
        }
        wake.run();
        if (begun && (interrupt(false) || !over.await(limit.toMillis(), TimeUnit.MILLISECONDS))) {
            abrupt = true;
            interrupt(true);
            wake.run(); // it may have no thread that could be interrupted
            over.await(Math.min(limit.toMillis(), INTERRUPTED_LIMIT.toMillis()), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized boolean isOwnThread() {
        return thread == Thread.currentThread();
    }

    /**
     * @param always also where it is enough to wake the tail
     * @return whether it has been
     */
    private synchronized boolean interrupt(boolean always) {
        boolean isNeeded = thread != null && over.getCount() > 0 && (always || !wakesIt);
        if (isNeeded) {
            thread.interrupt();
        }
        return isNeeded;
    }
}
