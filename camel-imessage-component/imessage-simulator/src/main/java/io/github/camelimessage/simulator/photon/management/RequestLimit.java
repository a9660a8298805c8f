// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.management;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Allows at most five requests in any second of real time. */
final class RequestLimit {
    private static final int REQUESTS = 5;
    private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    private final Deque<Long> times = new ArrayDeque<>();

    synchronized boolean admits() {
        long now = System.nanoTime();
        while (!times.isEmpty() && now - times.peekFirst() >= SECOND_NANOS) {
            times.removeFirst();
        }
        if (times.size() == REQUESTS) {
            return false;
        }
        times.addLast(now);
        return true;
    }
}
