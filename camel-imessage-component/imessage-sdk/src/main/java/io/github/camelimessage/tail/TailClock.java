// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The timers of all tails, on one thread, which ends while no timer runs. */
final class TailClock {

    private static final long IDLE_SECONDS = 5;

    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private TailClock() {}

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "imessage-tail");
            thread.setDaemon(true);
            thread.setContextClassLoader(TailClock.class.getClassLoader());
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }

    /** @param alarm must not block: all others wait for it */
    static Future<?> in(long nanos, Runnable alarm) {
        return TIMER.schedule(alarm, nanos, TimeUnit.NANOSECONDS);
    }
}
