// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.webhook;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How much is still to be done in the background: changes that were answered already, and webhooks. */
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

    /** Waits until nothing is to be done; false when the time is over. */
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
