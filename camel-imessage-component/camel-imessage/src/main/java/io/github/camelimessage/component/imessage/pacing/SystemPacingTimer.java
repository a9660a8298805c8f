// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;

/** The time of the machine. */
final class SystemPacingTimer implements PacingTimer {

    private final CamelContext context;
    private final ScheduledExecutorService clock;

    SystemPacingTimer(CamelContext context) {
        this.context = context;
        this.clock = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "IMessagePacingTimer");
    }

    @Override
    public long now() {
        return System.nanoTime();
    }

    @Override
    public Runnable after(long nanos, Runnable task) {
        ScheduledFuture<?> alarm = clock.schedule(task, nanos, TimeUnit.NANOSECONDS);
        return () -> alarm.cancel(false);
    }

    void close() {
        context.getExecutorServiceManager().shutdownNow(clock);
    }
}
