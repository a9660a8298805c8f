// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * The highest rate of a counter that is read again and again, over a second. When it was not read for longer, because the
 * machine was busy, the rate is that of the longer time.
 */
final class PeakRate {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private record Sample(long count, long nanos) {}

    private final Deque<Sample> samples = new ArrayDeque<>();
    private double most;

    /** @param nanos when it was read */
    synchronized void add(long count, long nanos) {
        samples.add(new Sample(count, nanos));
        while (samples.size() > 2 && nanos - second().nanos() >= SECOND) {
            samples.remove();
        }
        Sample first = samples.element();
        most = Math.max(most, (count - first.count()) / Math.max(1, (nanos - first.nanos()) / (double) SECOND));
    }

    private Sample second() {
        return samples.stream().skip(1).findFirst().orElseThrow();
    }

    synchronized long most() {
        return Math.round(most);
    }
}
