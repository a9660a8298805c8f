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
    private volatile Thread thread;
    private volatile boolean asked;
    private volatile boolean wakesIt;
    /** Used by the thread of the tail only. */
    private boolean abrupt;

    /** Leaves the current step of the tail when it is stopped. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** The tail runs on this thread. */
    void runs() {
        thread = Thread.currentThread();
    }

    /** Whether waking is enough; otherwise the tail waits for something else. */
    void wakesIt(boolean isEnough) {
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
        Thread running = thread;
        if (!wakesIt && running != null && over.getCount() > 0) {
            running.interrupt();
        }
    }

    /** @param limit how long the end may take; then the tail is interrupted, and has at most one second */
    void await(Duration limit, Runnable wake) throws InterruptedException {
        asked = true;
        if (Thread.currentThread() == thread) {
            abrupt = true;
            return; // with the flag set, the rest of the handler would not work
        }
        wake.run();
        if (!wakesIt || !over.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            if (thread != null) {
                thread.interrupt();
                over.await(Math.min(limit.toMillis(), INTERRUPTED_LIMIT.toMillis()), TimeUnit.MILLISECONDS);
            }
        }
    }
}
