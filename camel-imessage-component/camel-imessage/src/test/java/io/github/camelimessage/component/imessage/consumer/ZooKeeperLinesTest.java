// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.SimulatorBuilder;
import io.github.camelimessage.simulator.network.NetworkLink;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.component.zookeeper.ZooKeeperCuratorConfiguration;
import org.apache.camel.component.zookeeper.cluster.ZooKeeperClusterService;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.ExponentialBackoffRetry;
import org.apache.curator.test.InstanceSpec;
import org.apache.curator.test.TestingServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Nodes that share six lines with Camel's own cluster service over ZooKeeper. */
@Execution(ExecutionMode.CONCURRENT)
class ZooKeeperLinesTest extends SharedLinesSuite {

    private static final List<String> ALL = List.of("aa", "bb", "cc", "dd", "ee", "ff");
    private static final int SESSION_MILLIS = 3_000;

    private final Vertx vertx = Vertx.vertx();
    private final List<NetworkLink> links = new ArrayList<>();
    private final List<CuratorFramework> clients = new ArrayList<>();
    private final List<CamelContext> nodes = new ArrayList<>();
    private TestingServer zooKeeper;

    @Override
    SimulatorBuilder settings() {
        return super.settings()
                .project("p1", SECRET)
                .dedicatedLine("dd", null)
                .dedicatedLine("ee", null)
                .dedicatedLine("ff", null);
    }

    @BeforeEach
    void startZooKeeper() throws Exception {
        Map<String, Object> settings = Map.of("clientPortAddress", "localhost");
        zooKeeper = new TestingServer(new InstanceSpec(null, -1, -1, -1, true, -1, 500, -1, settings), true);
    }

    @AfterEach
    void stopZooKeeper() throws Exception {
        links.forEach(NetworkLink::thaw);
        nodes.forEach(CamelContext::stop);
        clients.forEach(CuratorFramework::close);
        links.forEach(NetworkLink::close);
        vertx.close().toCompletionStage().toCompletableFuture().join();
        zooKeeper.close();
    }

    private DefaultCamelContext node(String id) throws Exception {
        NetworkLink link = NetworkLink.open(vertx, "", "localhost", zooKeeper.getPort());
        links.add(link);
        CuratorFramework client = CuratorFrameworkFactory.builder()
                .connectString(link.address())
                .sessionTimeoutMs(SESSION_MILLIS)
                .connectionTimeoutMs(2_000)
                .retryPolicy(new ExponentialBackoffRetry(100, 3))
                .build();
        client.start();
        clients.add(client);
        ZooKeeperCuratorConfiguration configuration = new ZooKeeperCuratorConfiguration();
        configuration.setCuratorFramework(client);
        configuration.setBasePath("/imessage");
        ZooKeeperClusterService service = new ZooKeeperClusterService(configuration);
        service.setId(id);
        DefaultCamelContext node = node(service);
        nodes.add(node);
        return node;
    }

    /** Each node has this number of lines, and together they have all, each once. */
    private void awaitShared(int each, CamelContext... sharing) {
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            List<List<String>> shares = Stream.of(sharing).map(this::linesOf).toList();
            assertThat(shares).as("candidates in ZooKeeper: %s", candidates()).allSatisfy(lines -> assertThat(lines)
                    .hasSize(each));
            assertThat(shares.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(ALL);
        });
    }

    /** The members of each election, in order. */
    private Map<String, List<String>> candidates() throws Exception {
        Map<String, List<String>> candidates = new TreeMap<>();
        CuratorFramework client = clients.get(clients.size() - 1);
        for (String election : client.getChildren().forPath("/imessage")) {
            List<String> names = new ArrayList<>();
            for (String node : client.getChildren().forPath("/imessage/" + election)) {
                names.add(node.substring(node.lastIndexOf('-') + 1) + "="
                        + new String(
                                client.getData().forPath("/imessage/" + election + "/" + node),
                                StandardCharsets.UTF_8));
            }
            Collections.sort(names);
            candidates.put(election, names);
        }
        return candidates;
    }

    private void sayToAll(String text) {
        ALL.forEach(line -> say(line, text));
    }

    private void awaitHeardByAll(String text) {
        await().atMost(SOON)
                .until(() -> heard.stream()
                                .filter(told -> told.endsWith(" " + text))
                                .distinct()
                                .count()
                        == ALL.size());
    }

    @Test
    @Tag("proof")
    void linesAreSharedOutWhenNodesComeAndGo() throws Exception {
        DefaultCamelContext one = node("one");
        awaitShared(6, one);
        sayToAll("first");
        awaitHeardByAll("first");
        DefaultCamelContext two = node("two");
        DefaultCamelContext three = node("three");
        awaitShared(2, one, two, three);
        sayToAll("second");
        awaitHeardByAll("second");

        two.stop();
        clients.get(1).close(); // as an application does when it ends
        awaitShared(3, one, three);
        sayToAll("third");
        awaitHeardByAll("third");
        assertThat(heard)
                .as("nothing is delivered twice when nodes give up lines in order")
                .hasSize(3 * ALL.size());
        assertThat(words).isEmpty();
    }

    @Test
    @Tag("proof")
    void aNodeThatIsCutOffLosesItsLinesAndGetsThemBack() throws Exception {
        DefaultCamelContext one = node("one");
        DefaultCamelContext two = node("two");
        awaitShared(3, one, two);
        links.get(0).freeze();
        await().atMost(SOON).until(() -> linesOf(one).isEmpty() && linesOf(two).size() == ALL.size());
        sayToAll("meanwhile");
        awaitHeardByAll("meanwhile");
        assertThat(heardBy).allMatch(told -> told.startsWith("two "));

        links.get(0).thaw();
        awaitShared(3, one, two);
        sayToAll("after");
        awaitHeardByAll("after");
    }
}
