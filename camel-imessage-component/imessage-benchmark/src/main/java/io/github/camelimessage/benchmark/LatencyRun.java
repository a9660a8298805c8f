// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Reads live events in a separate process. Arguments: the kind of reader and the number of events. Prints
 * {@code ready}, then the median and the 99th percentile in microseconds.
 */
final class LatencyRun {

    private static final int LIMIT_SECONDS = 120;

    private LatencyRun() {}

    public static void main(String[] args) throws Exception {
        Target target = Target.fromSystemProperties("events", "grpc", 0);
        int events = Integer.parseInt(args[1]);
        long[] micros = new long[events];
        CountDownLatch left = new CountDownLatch(events);
        EventReader.Sink sink = appended -> {
            int index = (int) (events - left.getCount());
            if (index < events) {
                micros[index] = Duration.between(appended, Instant.now()).toNanos() / 1000;
                left.countDown();
            }
        };
        try (EventReader ignored = EventReader.open(target, args[0], "latest", sink)) {
            System.out.println("ready");
            if (!left.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(left.getCount() + " events did not come");
            }
        }
        long[] measured = Arrays.copyOfRange(micros, events / 2, events); // the first half warms up
        Arrays.sort(measured);
        System.out.printf(
                Locale.ROOT, "%d %d%n", measured[measured.length / 2], measured[(int) (measured.length * 0.99)]);
        System.exit(0);
    }
}
