// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a tail is asked to end: woken where that is enough, interrupted where it is not. */
final class TailStop {

    /** What is interrupted is over at once, or will not end for that. */
    private static final Duration INTERRUPTED_LIMIT = Duration.ofSeconds(1);

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Thread thread;
    private volatile boolean asked;
    private volatile boolean wakesIt;
    /** Of the thread of the tail alone. */
    private boolean abrupt;

    /** Leaves what the tail is at when it is stopped. */
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

    /** Whether the tail ends soon when it is woken; otherwise it waits for something else. */
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

    /** @throws Stopped when the end was asked for */
    void check() {
        if (asked) {
            throw new Stopped();
        }
    }

    /**
     * An interrupt ends the tail only when somebody asked for the end: others interrupt a thread too, and forget it.
     *
     * @throws Stopped when it ends
     */
    void interrupted() {
        if (asked) {
            abrupt = true;
            throw new Stopped();
        }
    }

    /** Whether there is no time for a last audit, or no use. */
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

    /** @param limit how long the end may take; then the tail is interrupted, and has a second at most */
    void await(Duration limit, Runnable wake) throws InterruptedException {
        asked = true;
        if (Thread.currentThread() == thread) {
            abrupt = true;
            return; // interrupted, the rest of the handler would not work
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
