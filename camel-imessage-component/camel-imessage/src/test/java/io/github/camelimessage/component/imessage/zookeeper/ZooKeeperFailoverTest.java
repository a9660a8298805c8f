// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import io.github.camelimessage.tail.Checkpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.test.TestingServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of two processes the leader is killed repeatedly, and the other one continues at its position. */
@Tag("proof")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ZooKeeperFailoverTest {

    private static final int KILLS = Integer.getInteger("failover.kills", 3);
    private static final int EVENTS_PER_KILL = 120;
    private static final Duration SOON = Duration.ofSeconds(180);

    /** A line of the file. */
    private record Line(String node, long sequence) {}

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, Process> nodes = new HashMap<>();
    private final List<String> groups = new ArrayList<>();
    private final Set<Long> appended = new HashSet<>();

    @TempDir
    Path directory;

    private TestingServer zooKeeper;
    private CuratorFramework curator;
    private IMessageSimulator simulator;
    private Person alice;

    @BeforeEach
    void startServers() throws Exception {
        zooKeeper = ZooKeeperNode.server();
        curator = ZooKeeperNode.curator(zooKeeper.getConnectString());
        curator.start();
        simulator =
                IMessageSimulator.builder().heartbeat(Duration.ofMillis(200)).start();
        alice = simulator.person("alice@example.com");
        for (int i = 0; i < 5; i++) {
            groups.add(alice.createGroup("member" + i + "@example.com"));
        }
        Files.createFile(directory.resolve("done"));
    }

    @AfterEach
    void stopAll() throws Exception {
        nodes.values().forEach(Process::destroyForcibly);
        for (Process node : nodes.values()) {
            node.waitFor();
        }
        curator.close();
        simulator.close();
        zooKeeper.close();
    }

    @ParameterizedTest
    @EnumSource
    void theOtherNodeContinuesAfterAKill(ZooKeeperNode.Election election) throws Exception {
        List<Integer> linesAtKill = new ArrayList<>();
        List<Checkpoint> checkpointAtKill = new ArrayList<>();
        Set<String> leaders = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            startMissing(election, "node" + kill);
            int before = lines().size();
            appendSome(EVENTS_PER_KILL / 2);
            awaitLine(before + random.nextInt(EVENTS_PER_KILL / 2));
            appendSome(EVENTS_PER_KILL / 2);
            List<Line> lines = lines();
            String leader = lines.get(lines.size() - 1).node();
            assertThat(nodes.get(leader).waitFor(random.nextInt(30_000), TimeUnit.MICROSECONDS))
                    .as(() -> "it lives until it is killed; seed " + seed + ": " + output())
                    .isFalse();
            nodes.remove(leader).destroyForcibly().waitFor();
            leaders.add(leader);
            checkpointAtKill.add(stored());
            linesAtKill.add(lines().size());
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(sequences(lines()))
                .as(() -> "seed " + seed + ": " + output())
                .containsAll(appended));

        List<Line> lines = lines();
        assertThat(sequences(lines)).as("seed %d", seed).isEqualTo(appended);
        assertThat(leaders).as("seed %d", seed).hasSize(KILLS);
        for (int kill = 0; kill < KILLS; kill++) {
            check(checkpointAtKill.get(kill), lines, linesAtKill.get(kill), "seed " + seed + ", kill " + kill);
        }
        System.out.printf(
                "%s: %d kills, %d events, %d repeated, seed %d%n",
                election, KILLS, appended.size(), lines.size() - appended.size(), seed);
    }

    /** An event that is saved as completed was done, and is not delivered again. */
    private void check(Checkpoint stored, List<Line> lines, int before, String where) {
        Set<Long> completed = appended.stream()
                .filter(sequence ->
                        sequence <= stored.position() || stored.completed().contains(sequence))
                .collect(Collectors.toSet());
        assertThat(completed).as(where).isSubsetOf(sequences(lines.subList(0, before)));
        Set<Long> again = sequences(lines.subList(before, lines.size()));
        again.retainAll(completed);
        assertThat(again).as(where).isEmpty();
    }

    private void startMissing(ZooKeeperNode.Election election, String prefix) throws IOException {
        while (nodes.size() < 2) {
            String id = prefix + "-" + nodes.size();
            nodes.put(id, start(election, id));
        }
    }

    private Process start(ZooKeeperNode.Election election, String id) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ZooKeeperNodeMain.class.getName(),
                        id,
                        simulator.grpcAddress(),
                        simulator.token(),
                        zooKeeper.getConnectString(),
                        election.name(),
                        directory.resolve("done").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("output").toFile()))
                .start();
    }

    private void appendSome(int count) {
        for (int i = 0; i < count; i++) {
            String group = groups.get(random.nextInt(groups.size()));
            if (random.nextBoolean()) {
                alice.sendText(group, "text " + i);
            } else {
                alice.rename(group, "name " + random.nextInt());
            }
            appended.add(simulator.world().log().head());
        }
    }

    private void awaitLine(int count) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(10)).untilAsserted(() -> assertThat(lines())
                .as(() -> "seed " + seed + ": " + output())
                .hasSizeGreaterThan(count));
    }

    private Checkpoint stored() throws Exception {
        String node = ZooKeeperNode.OFFSETS + "/" + ZooKeeperNode.OFFSET_KEY;
        return Checkpoint.parse(new String(curator.getData().forPath(node), StandardCharsets.UTF_8));
    }

    private List<Line> lines() throws IOException {
        return Files.readString(directory.resolve("done"))
                .lines()
                .map(line -> line.split(" "))
                .map(parts -> new Line(parts[0], Long.parseLong(parts[1])))
                .toList();
    }

    private static Set<Long> sequences(List<Line> lines) {
        return lines.stream().map(Line::sequence).collect(Collectors.toSet());
    }

    private String output() {
        try {
            return Files.readString(directory.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
