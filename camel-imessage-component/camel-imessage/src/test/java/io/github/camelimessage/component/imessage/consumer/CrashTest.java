// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.tail.Checkpoint;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An application is killed repeatedly, at any moment, while the service fails: no event is lost, and only events
 * that were not saved as completed are delivered again. Properties set other numbers of kills and events.
 */
@Tag("proof")
class CrashTest extends EventSuite {

    private static final int KILLS = Integer.getInteger("crash.kills", 10);
    private static final int EVENTS = Integer.getInteger("crash.events", 2_000);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> groups = new ArrayList<>();
    private final Set<Long> appended = new HashSet<>();
    private Path done;
    private Path output;
    private Process application;
    private long slowestStart;

    @BeforeEach
    void prepare() {
        done = directory.resolve("done");
        output = directory.resolve("output");
        for (int i = 0; i < 5; i++) {
            groups.add(alice.createGroup("bob@example.com", "member" + i + "@example.com"));
        }
    }

    @AfterEach
    void end() {
        if (application != null) {
            application.destroyForcibly();
        }
    }

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void nothingIsLostAndNothingThatWasStoredComesAgain() throws Exception {
        List<Integer> linesAtKill = new ArrayList<>();
        List<Checkpoint> checkpointAtKill = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            start();
            CompletableFuture<Void> appending = CompletableFuture.runAsync(this::appendAndDisturb);
            killAtAnyMoment();
            appending.join();
            linesAtKill.add(lines().size());
            checkpointAtKill.add(stored());
        }
        simulator.faults().clear();
        start();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() ->
                        assertThat(new HashSet<>(lines())).as("seed %d", seed).containsAll(appended));

        List<Long> lines = lines();
        assertThat(new HashSet<>(lines)).as("seed %d", seed).isEqualTo(appended);
        for (int kill = 0; kill < KILLS; kill++) {
            check(checkpointAtKill.get(kill), lines, linesAtKill.get(kill), "seed " + seed + ", kill " + kill);
        }
        System.out.printf(
                "%d kills, %d events, %d repeated, slowest start %d s, seed %d%n",
                KILLS,
                appended.size(),
                lines.size() - appended.size(),
                TimeUnit.NANOSECONDS.toSeconds(slowestStart),
                seed);
    }

    /** An event that is saved as completed was done, and is not delivered again. */
    private void check(Checkpoint stored, List<Long> lines, int before, String where) {
        Set<Long> completed = appended.stream()
                .filter(sequence ->
                        sequence <= stored.position() || stored.completed().contains(sequence))
                .collect(Collectors.toSet());
        assertThat(completed).as(where).isSubsetOf(new HashSet<>(lines.subList(0, before)));
        Set<Long> again = new HashSet<>(lines.subList(before, lines.size()));
        again.retainAll(completed);
        assertThat(again).as(where).isEmpty();
    }

    private void start() throws IOException {
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashMain.class.getName(),
                        simulator.grpcAddress(),
                        simulator.token(),
                        directory.resolve("offsets").toString(),
                        done.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    private void killAtAnyMoment() throws Exception {
        if (random.nextInt(10) > 0) { // and sometimes while it starts
            File file = done.toFile();
            long size = file.length();
            long begin = System.nanoTime();
            await().atMost(Duration.ofMinutes(2)) // a busy machine starts a JVM slowly
                    .pollInterval(Duration.ofMillis(5))
                    .untilAsserted(() -> assertThat(file.length())
                            .as(() -> "seed " + seed + ": " + read(output))
                            .isGreaterThan(size));
            slowestStart = Math.max(slowestStart, System.nanoTime() - begin);
        }
        assertThat(application.waitFor(random.nextInt(800_000), TimeUnit.MICROSECONDS))
                .as(() -> "it lives until it is killed; seed " + seed + ": " + read(output))
                .isFalse();
        application.destroyForcibly().waitFor();
    }

    private void appendAndDisturb() {
        Faults faults = simulator.faults();
        faults.clear();
        faults.cutStream("SubscribeMessageEvents", 1, 5 + random.nextInt(40), Refusal.unavailable());
        faults.cutStream("CatchUpEvents", 1, random.nextInt(30), Refusal.unavailable());
        faults.dropEvery("SubscribeGroupEvents", 2 + random.nextInt(8), 20);
        faults.dropEvery("SubscribeMessageEvents", 2 + random.nextInt(8), 20);
        faults.repeatFrames("SubscribeMessageEvents", 1 + random.nextInt(20));
        for (int i = 0; i < EVENTS / KILLS; i++) {
            if (random.nextInt(20) == 0) {
                faults.skipSequences(1 + random.nextInt(5));
            }
            String group = groups.get(random.nextInt(groups.size()));
            if (random.nextBoolean()) {
                alice.sendText(group, "text " + i);
            } else {
                alice.rename(group, "name " + random.nextInt());
            }
            appended.add(head());
            if (random.nextInt(4) == 0) {
                pause(random.nextInt(10));
            }
        }
    }

    /** As long as the application runs, and at most this long. */
    private void pause(long millis) {
        try {
            application.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Checkpoint stored() {
        String text = new FileOffsetRepository(directory.resolve("offsets"))
                .getState("imessage:photon:" + simulator.grpcAddress());
        return text == null ? Checkpoint.at(0) : Checkpoint.parse(text);
    }

    private List<Long> lines() throws IOException {
        if (!Files.exists(done)) {
            return List.of();
        }
        return read(done).lines().map(Long::valueOf).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
