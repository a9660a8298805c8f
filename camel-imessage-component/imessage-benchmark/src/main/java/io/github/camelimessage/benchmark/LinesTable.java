// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many lines in one JVM: their memory and threads at rest, the time to connect at a start and after an outage, and the
 * latency of their events. Compared with the streams of as many bare stubs, which do not reconnect.
 */
final class LinesTable {

    private static final int REST_SECONDS = 75; // idle threads of pools end after 60
    private static final int OUTAGE_SECONDS = 20;
    private static final int EVENTS_PER_SECOND = 200;
    private static final int EVENT_SECONDS = 60;
    private static final int SAMPLE_MILLIS = 100;

    private final int lines;
    private final PrintStream out;

    LinesTable(int lines, PrintStream out) {
        this.lines = lines;
        this.out = out;
    }

    void print() throws Exception {
        out.println();
        out.printf(
                "| %,d lines | heap of a line, kB | threads of a line | all connected, s | most connections in a second |"
                        + " all back after %d s, s | most attempts in a second | events lost |"
                        + " at %d events/s: median, ms | 99th percentile, ms |%n",
                lines, OUTAGE_SECONDS, EVENTS_PER_SECOND);
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        row("bare grpc-java stubs", "bare", "");
        row("route", "route", "");
        if (Runtime.version().feature() >= 21) {
            row("route with virtual threads", "route", "-Dcamel.threads.virtual.enabled=true");
        }
    }

    private void row(String name, String readers, String option) throws Exception {
        boolean isBare = readers.equals("bare");
        try (LinesServer server = new LinesServer(lines)) {
            Path tokens = server.tokens();
            Process process = new ProcessBuilder(command(server, readers, option, tokens))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
                    BufferedWriter orders = process.outputWriter(StandardCharsets.UTF_8)) {
                Talk talk = new Talk(orders, answers);
                long connected;
                long most;
                try (ConnectionRate rate = new ConnectionRate(server)) {
                    connected = talk.numbers()[0];
                    most = rate.most();
                }
                long[] rest = talk.ask("rest " + REST_SECONDS);
                int sent = 0;
                String back = "";
                if (!isBare) {
                    sent = lines;
                    back = outage(server, talk);
                }
                String latency = events(server, talk);
                sent += EVENTS_PER_SECOND * EVENT_SECONDS;
                out.printf(
                        "| %s | %.0f | %.2f | %.1f | %d | %s | %d | %s |%n",
                        name,
                        rest[0] / 1000.0 / lines,
                        rest[1] / (double) lines,
                        connected / 1000.0,
                        most,
                        isBare ? "- | -" : back,
                        sent - talk.ask("count")[0],
                        latency);
            } finally {
                process.waitFor(60, TimeUnit.SECONDS);
                process.destroyForcibly().waitFor();
                Files.delete(tokens);
            }
        }
    }

    private List<String> command(LinesServer server, String readers, String option, Path tokens) {
        List<String> command = new ArrayList<>(List.of("java", "-Xmx1g"));
        command.addAll(List.of(System.getProperty("imessage.benchmark.jvm", "").split(" ")));
        command.add(option);
        command.removeIf(String::isEmpty);
        command.addAll(List.of(
                "-classpath",
                System.getProperty("java.class.path"),
                LinesRun.class.getName(),
                readers,
                Integer.toString(lines),
                server.link().address(),
                readers.equals("bare") ? tokens.toString() : server.managementAddress()));
        return command;
    }

    /** The server is not available for a while; meanwhile each line gets a message. */
    private String outage(LinesServer server, Talk talk) throws Exception {
        server.link().refuse(true);
        talk.order("outage");
        talk.answer();
        for (int i = 0; i < lines; i++) {
            server.append();
        }
        talk.order("back");
        TimeUnit.SECONDS.sleep(OUTAGE_SECONDS);
        server.link().refuse(false);
        long[] answer = talk.numbers();
        return String.format("%.1f | %d", answer[0] / 1000.0 - OUTAGE_SECONDS, answer[1]);
    }

    private String events(LinesServer server, Talk talk) throws Exception {
        int count = EVENTS_PER_SECOND * EVENT_SECONDS;
        talk.order("events " + count);
        talk.answer(); // ready
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            AtomicInteger left = new AtomicInteger(count);
            clock.scheduleAtFixedRate(
                    () -> {
                        if (left.getAndDecrement() > 0) {
                            server.append();
                        }
                    },
                    0,
                    TimeUnit.SECONDS.toMicros(1) / EVENTS_PER_SECOND,
                    TimeUnit.MICROSECONDS);
            long[] micros = talk.numbers();
            return String.format("%.2f | %.2f", micros[0] / 1000.0, micros[1] / 1000.0);
        } finally {
            clock.shutdownNow();
        }
    }

    private record Talk(BufferedWriter orders, BufferedReader answers) {

        void order(String order) throws IOException {
            orders.write(order + "\n");
            orders.flush();
        }

        String answer() throws IOException {
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("The process that reads the lines has ended");
            }
            return answer;
        }

        long[] numbers() throws IOException {
            return Arrays.stream(answer().split(" ")).mapToLong(Long::parseLong).toArray();
        }

        long[] ask(String order) throws IOException {
            order(order);
            return numbers();
        }
    }

    /** Reads how many connections a server has taken. */
    private static final class ConnectionRate implements AutoCloseable {

        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        private final PeakRate rate = new PeakRate();

        ConnectionRate(LinesServer server) {
            clock.scheduleWithFixedDelay(
                    () -> rate.add(server.link().connectionsSoFar(), System.nanoTime()),
                    0,
                    SAMPLE_MILLIS,
                    TimeUnit.MILLISECONDS);
        }

        long most() {
            return rate.most();
        }

        @Override
        public void close() {
            clock.shutdownNow();
        }
    }
}
