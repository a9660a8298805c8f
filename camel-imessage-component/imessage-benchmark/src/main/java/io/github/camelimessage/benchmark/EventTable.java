// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Events per second of a route that drains a backlog, and the time from append to exchange of live ones, beside the bare stub
 * and the vendor's client. In turn, round by round; a ratio is the median of the rounds' ratios.
 */
final class EventTable {

    private static final int BACKLOG = 300_000;
    private static final int LIVE_EVENTS = 20_000;
    private static final int LIVE_EVENTS_PER_SECOND = 1_000;

    private final IMessageSimulator simulator;
    private final Target server;
    private final int rounds;
    private final VendorClient vendor;
    private final PrintStream out;

    EventTable(IMessageSimulator simulator, Target server, int rounds, VendorClient vendor, PrintStream out) {
        this.simulator = simulator;
        this.server = server;
        this.rounds = rounds;
        this.vendor = vendor;
        this.out = out;
    }

    void print() throws Exception {
        printLatency();
        printDrain();
    }

    private void printDrain() throws Exception {
        for (int i = 0; i < BACKLOG; i++) {
            rename(i);
        }
        int events = (int) simulator.world().log().head();
        List<Double> bare = new ArrayList<>();
        List<Double> route = new ArrayList<>();
        List<Double> file = new ArrayList<>();
        List<Double> vendors = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            bare.add(drain("bare", events));
            route.add(drain("route", events));
            file.add(drain("file", events));
            vendors.add(vendor.eventsPerSecond());
        }
        out.println();
        out.println("| draining " + events + " group events | events/s | of the bare stub | of the vendor's client |");
        out.println("|---|---:|---:|---:|");
        drainRow("bare grpc-java stub that counts", bare, bare, vendors);
        drainRow("route", route, bare, vendors);
        drainRow("route with a file for its offset", file, bare, vendors);
        drainRow("vendor's TypeScript client", vendors, bare, vendors);
    }

    private void drainRow(String name, List<Double> speeds, List<Double> bare, List<Double> vendors) {
        out.printf(
                "| %s | %,.0f | %.2f | %.1f |%n",
                name,
                Ratios.median(speeds),
                Ratios.median(Ratios.of(speeds, bare)),
                Ratios.median(Ratios.of(speeds, vendors)));
    }

    private double drain(String kind, int events) throws IOException, InterruptedException {
        Process process = start("drain", kind, events);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("drain " + kind + " ended with " + process.exitValue());
        }
        return Double.parseDouble(output.strip());
    }

    private void printLatency() throws Exception {
        out.println();
        out.println(
                "| append to reader at " + LIVE_EVENTS_PER_SECOND + " events/s | median, ms | 99th percentile, ms |");
        out.println("|---|---:|---:|");
        latencyRow("bare grpc-java stub", "bare");
        latencyRow("route", "route");
        latencyRow("route with a file for its offset", "file");
    }

    private void latencyRow(String name, String kind) throws Exception {
        Process process = start("latency", kind, LIVE_EVENTS);
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        reader.readLine(); // ready
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger appended = new AtomicInteger();
        clock.scheduleAtFixedRate(
                () -> rename(appended.getAndIncrement()),
                2_000_000,
                TimeUnit.SECONDS.toMicros(1) / LIVE_EVENTS_PER_SECOND,
                TimeUnit.MICROSECONDS);
        try {
            String[] micros = reader.readLine().split(" ");
            out.printf(
                    "| %s | %.2f | %.2f |%n",
                    name, Long.parseLong(micros[0]) / 1000.0, Long.parseLong(micros[1]) / 1000.0);
        } finally {
            clock.shutdownNow();
            process.waitFor();
        }
    }

    private void rename(int number) {
        simulator.person("alice@example.com").rename(server.chatGuid(), "Case " + number);
    }

    private Process start(String what, String kind, int events) throws IOException {
        List<String> command = new ArrayList<>(List.of("java", "-Xmx512m"));
        command.addAll(List.of(server.asJvmArguments()));
        command.addAll(List.of(
                "-classpath",
                System.getProperty("java.class.path"),
                EventRun.class.getName(),
                what,
                kind,
                Integer.toString(events)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
