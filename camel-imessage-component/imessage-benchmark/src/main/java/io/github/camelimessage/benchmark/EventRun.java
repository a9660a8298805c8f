// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One measurement in a process of its own. Arguments: {@code drain} or {@code latency}, then {@code bare}, {@code route} or
 * {@code file} (the route with a file for its position), then the number of events. Prints events per second, or the median
 * and the 99th percentile in microseconds.
 */
final class EventRun {

    private static final int LIMIT_SECONDS = 120;

    private EventRun() {}

    public static void main(String[] args) throws Exception {
        Target target = Target.fromSystemProperties("events", "grpc");
        int events = Integer.parseInt(args[2]);
        if (args[0].equals("drain")) {
            drain(target, args[1], events); // warms up
            System.out.println(drain(target, args[1], events));
        } else {
            System.out.println(latency(target, args[1], events));
        }
        System.exit(0);
    }

    private static long drain(Target target, String kind, int events) throws Exception {
        CountDownLatch left = new CountDownLatch(events);
        long begin = System.nanoTime();
        try (EventReader reader = open(target, kind, "earliest", appended -> left.countDown())) {
            await(left);
            return events * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
        }
    }

    private static String latency(Target target, String kind, int events) throws Exception {
        long[] micros = new long[events];
        CountDownLatch left = new CountDownLatch(events);
        EventReader.Sink sink = appended -> {
            int index = (int) (events - left.getCount());
            if (index < events) {
                micros[index] = Duration.between(appended, Instant.now()).toNanos() / 1000;
                left.countDown();
            }
        };
        try (EventReader reader = open(target, kind, "latest", sink)) {
            System.out.println("ready");
            await(left);
        }
        long[] measured = Arrays.copyOfRange(micros, events / 2, events); // the first half warms up
        Arrays.sort(measured);
        return String.format(
                Locale.ROOT, "%d %d", measured[measured.length / 2], measured[(int) (measured.length * 0.99)]);
    }

    private static EventReader open(Target target, String kind, String startFrom, EventReader.Sink sink)
            throws Exception {
        return switch (kind) {
            case "bare" ->
                startFrom.equals("earliest") ? BareReader.replay(target, sink) : BareReader.live(target, sink);
            case "route" -> new RouteReader(target, startFrom, null, sink);
            case "file" -> {
                Path folder = Files.createTempDirectory("imessage-benchmark");
                yield new RouteReader(target, startFrom, new FileOffsetRepository(folder.resolve("offsets")), sink);
            }
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static void await(CountDownLatch left) throws InterruptedException {
        if (!left.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(left.getCount() + " events did not come");
        }
    }
}
