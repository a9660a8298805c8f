// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads the events of many lines in a separate process. Arguments: {@code bare} or {@code route}, the number of lines,
 * the address, and the source of the tokens: a file, or the address of the management plane. Prints the milliseconds
 * until all lines are connected. Then it reads orders, one per line, and answers each with a line:
 *
 * <ul>
 *   <li>{@code rest <seconds>}: bytes of heap and platform threads of the lines after this time
 *   <li>{@code outage}: an empty line when no line is connected
 *   <li>{@code back}: milliseconds until all lines are connected, and the most attempts in a second since the outage
 *   <li>{@code events <number>}: {@code ready}; after this number of events, the median and the 99th percentile in
 *       microseconds of their second half
 *   <li>{@code count}: the total number of events
 * </ul>
 */
final class LinesRun {

    private static final int LIMIT_SECONDS = 300;
    private static final int SAMPLE_MILLIS = 100;

    private final int lines;
    private final LineReaders readers;
    private final AtomicInteger events = new AtomicInteger();
    private final AtomicReference<Latencies> latencies = new AtomicReference<>();
    private PeakRate attempts = new PeakRate();

    private LinesRun(String[] args) throws Exception {
        lines = Integer.parseInt(args[1]);
        readers = args[0].equals("bare")
                ? new BareLines(args[2], Files.readAllLines(Path.of(args[3])), this::event)
                : new RouteLines(args[2], args[3], this::event);
    }

    public static void main(String[] args) throws Exception {
        LinesRun run = new LinesRun(args);
        long heap = heap();
        int threads = threads();
        long begin = System.nanoTime();
        run.readers.start();
        run.awaitConnected(run.lines);
        System.out.println(millisSince(begin));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            switch (words[0]) {
                case "rest" -> {
                    TimeUnit.SECONDS.sleep(Integer.parseInt(words[1]));
                    System.out.println((heap() - heap) + " " + (threads() - threads));
                }
                case "outage" -> {
                    run.attempts = new PeakRate();
                    run.awaitConnected(0);
                    System.out.println();
                }
                case "back" -> {
                    long back = System.nanoTime();
                    run.awaitConnected(run.lines);
                    System.out.println(millisSince(back) + " " + run.attempts.most());
                }
                case "events" -> {
                    Latencies wanted = new Latencies(Integer.parseInt(words[1]));
                    run.latencies.set(wanted);
                    System.out.println("ready");
                    System.out.println(wanted.await());
                }
                default -> System.out.println(run.events.get());
            }
        }
        run.readers.close();
        System.exit(0);
    }

    private void event(Instant appended) {
        events.incrementAndGet();
        Latencies wanted = latencies.get();
        if (wanted != null) {
            wanted.add(Duration.between(appended, Instant.now()).toNanos() / 1000);
        }
    }

    private void awaitConnected(int wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (readers.connected() != wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(readers.connected() + " of " + lines + " lines are connected");
            }
            TimeUnit.MILLISECONDS.sleep(SAMPLE_MILLIS);
            attempts.add(readers.attempts(), System.nanoTime());
        }
    }

    private static long millisSince(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** Microseconds from append to reader. */
    private static final class Latencies {

        private final long[] micros;
        private int count;

        Latencies(int events) {
            micros = new long[events];
        }

        synchronized void add(long value) {
            if (count < micros.length) {
                micros[count++] = value;
                notifyAll();
            }
        }

        synchronized String await() throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
            while (count < micros.length) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new IllegalStateException((micros.length - count) + " events did not come");
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            long[] measured = Arrays.copyOfRange(micros, micros.length / 2, micros.length); // the first half warms up
            Arrays.sort(measured);
            return measured[measured.length / 2] + " " + measured[(int) (measured.length * 0.99)];
        }
    }
}
