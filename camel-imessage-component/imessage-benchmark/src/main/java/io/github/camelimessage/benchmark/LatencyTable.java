// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The time from append to exchange of live events, compared with the bare stub. */
final class LatencyTable {

    private static final int EVENTS = 20_000;
    private static final int EVENTS_PER_SECOND = 1_000;
    private static final int CALM_MICROS = 2_000_000;

    private final Server server;
    private final PrintStream out;

    LatencyTable(Server server, PrintStream out) {
        this.server = server;
        this.out = out;
    }

    void print() throws Exception {
        out.println();
        out.println("| append to reader at " + EVENTS_PER_SECOND + " events/s | median, ms | 99th percentile, ms |");
        out.println("|---|---:|---:|");
        row("bare grpc-java stub", "bare");
        row("route", "route");
        row("route with a file for its position", "file");
    }

    private void row(String name, String reader) throws Exception {
        Process process = new ProcessBuilder(
                        WorkerProcess.javaCommand(server.target(), LatencyRun.class, reader, EVENTS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        answers.readLine(); // ready
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger appended = new AtomicInteger();
        clock.scheduleAtFixedRate(
                () -> server.simulator()
                        .person("alice@example.com")
                        .rename(server.target().chatGuid(), "Case " + appended.getAndIncrement()),
                CALM_MICROS,
                TimeUnit.SECONDS.toMicros(1) / EVENTS_PER_SECOND,
                TimeUnit.MICROSECONDS);
        try {
            String[] micros = answers.readLine().split(" ");
            out.printf(
                    "| %s | %.2f | %.2f |%n",
                    name, Long.parseLong(micros[0]) / 1000.0, Long.parseLong(micros[1]) / 1000.0);
        } finally {
            clock.shutdownNow();
            process.waitFor();
        }
    }
}
