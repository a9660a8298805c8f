// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.network.NetworkLink;
import io.github.camelimessage.simulator.world.Person;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.curator.test.TestingServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A running node loses the leadership and gets it back, with an election that notifies it. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class ZooKeeperLeadershipTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    private record Seen(String node, long sequence) {}

    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final Vertx vertx = Vertx.vertx();
    private final List<ZooKeeperNode> nodes = new ArrayList<>();
    private final List<NetworkLink> links = new ArrayList<>();
    private TestingServer zooKeeper;
    private IMessageSimulator simulator;
    private Person alice;
    private String chat;

    @BeforeEach
    void start() throws Exception {
        zooKeeper = ZooKeeperNode.server();
        simulator =
                IMessageSimulator.builder().heartbeat(Duration.ofMillis(200)).start();
        alice = simulator.person("alice@example.com");
        chat = alice.openChat();
    }

    @AfterEach
    void stop() throws Exception {
        links.forEach(NetworkLink::thaw);
        for (ZooKeeperNode node : nodes) {
            node.close();
        }
        links.forEach(NetworkLink::close);
        vertx.close().toCompletionStage().toCompletableFuture().join();
        simulator.close();
        zooKeeper.close();
    }

    @Test
    void aNodeThatLosesItsSessionStopsAndTheOtherContinues() throws Exception {
        node("a");
        say(3);
        awaitSeen("a", 1, 3);
        node("b");
        links.get(0).freeze();
        say(3);
        awaitSeenBy("b", 6);
        long before = seen.size();
        say(3);
        awaitSeenBy("b", 9);
        assertThat(seen.stream().skip(before)).extracting(Seen::node).containsOnly("b");

        links.get(0).thaw();
        links.get(1).freeze();
        say(3);
        awaitSeenBy("a", 12);
        assertThat(seen.stream().map(Seen::sequence).distinct().sorted())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void aNodeWhoseElectionStopsAndStartsLosesAndRegainsTheLeadership() throws Exception {
        ZooKeeperNode first = node("a");
        say(3);
        awaitSeen("a", 1, 3);
        ZooKeeperNode second = node("b");
        first.cluster().stop();
        say(3);
        awaitSeen("b", 4, 6);
        first.cluster().start();
        second.cluster().stop();
        say(3);
        awaitSeen("a", 7, 9);

        assertThat(seen).extracting(Seen::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    private ZooKeeperNode node(String id) throws Exception {
        NetworkLink link = NetworkLink.open(vertx, "", "localhost", zooKeeper.getPort());
        links.add(link);
        ZooKeeperNode node = new ZooKeeperNode(
                id,
                simulator.grpcAddress(),
                simulator.token(),
                link.address(),
                ZooKeeperNode.Election.LATCH,
                exchange -> seen.add(
                        new Seen(id, exchange.getMessage().getHeader(IMessageConstants.SEQUENCE, Long.class))));
        nodes.add(node);
        return node;
    }

    private void say(int count) {
        for (int i = 0; i < count; i++) {
            alice.sendText(chat, "text " + i);
        }
    }

    private void awaitSeenBy(String node, long sequence) {
        await().atMost(SOON).untilAsserted(() -> assertThat(seen).contains(new Seen(node, sequence)));
    }

    private void awaitSeen(String node, long first, long last) {
        await().atMost(SOON).untilAsserted(() -> assertThat(seen)
                .containsAll(LongStream.rangeClosed(first, last)
                        .mapToObj(sequence -> new Seen(node, sequence))
                        .toList()));
    }
}
