// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clock that the test moves. */
public final class HandClock implements PacingTimer {

    private record Alarm(long at, Runnable task) {}

    private final List<Alarm> alarms = new ArrayList<>();
    private long now = Long.MAX_VALUE - Duration.ofDays(1).toNanos(); // the clock of the machine may pass its end too

    @Override
    public synchronized long now() {
        return now;
    }

    @Override
    public synchronized Runnable after(long nanos, Runnable task) {
        Alarm alarm = new Alarm(now + nanos, task);
        alarms.add(alarm);
        return () -> remove(alarm);
    }

    private synchronized void remove(Alarm alarm) {
        alarms.remove(alarm);
    }

    /** Runs the tasks that become due, in their order. */
    public void advance(Duration time) {
        long end = now() + time.toNanos();
        for (Alarm next = due(end); next != null; next = due(end)) {
            next.task().run();
        }
        synchronized (this) {
            now = end;
        }
    }

    private synchronized Alarm due(long end) {
        Alarm next = alarms.stream()
                .filter(alarm -> alarm.at() - end <= 0)
                .min(Comparator.comparingLong(alarm -> alarm.at() - end))
                .orElse(null);
        if (next != null) {
            alarms.remove(next);
            now = next.at();
        }
        return next;
    }
}
