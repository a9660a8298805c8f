// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.webhook;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts pending work in the background: changes that were already answered, and webhooks. */
public final class Activity {
    private int open;

    public synchronized void begin() {
        open++;
    }

    public synchronized void end() {
        if (--open == 0) {
            notifyAll();
        }
    }

    public synchronized boolean isIdle() {
        return open == 0;
    }

    /** Waits until nothing is pending; returns false on timeout. */
    public synchronized boolean await(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (open > 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
