// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.zookeeper;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.TestContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.component.master.MasterComponent;
import org.apache.camel.component.zookeeper.ZooKeeperCuratorConfiguration;
import org.apache.camel.component.zookeeper.cluster.ZooKeeperClusterService;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.ExponentialBackoffRetry;
import org.apache.curator.test.InstanceSpec;
import org.apache.curator.test.TestingServer;

/** A node of a cluster, one of which consumes an account. */
final class ZooKeeperNode implements AutoCloseable {

    static final String OFFSETS = "/imessage/offsets";
    static final String OFFSET_KEY = "account";
    /** The precision of ZooKeeper's session timeouts. */
    private static final int TICK_MILLIS = 200;

    static final Duration SESSION_TIMEOUT = Duration.ofSeconds(2);

    private final CuratorFramework curator;
    private final CamelClusterService cluster;
    private final DefaultCamelContext context = new TestContext();

    /** The kinds of election. */
    enum Election {
        /** {@code master:} with camel-zookeeper. */
        CAMEL,
        /** {@code master:} with an election that notifies about lost leadership. */
        LATCH
    }

    /** @param zooKeeper {@code host:port} */
    ZooKeeperNode(String id, String address, String token, String zooKeeper, Election election, Processor work)
            throws Exception {
        curator = curator(zooKeeper);
        curator.start();
        cluster = election == Election.CAMEL
                ? camelZooKeeper(id)
                : new LeaderLatchClusterService(id, curator, "/imessage/leaders");
        context.addService(cluster);
        context.getShutdownStrategy().setTimeout(10);
        context.getRegistry().bind("offsets", new ZooKeeperOffsetRepository(curator, OFFSETS));
        // Camel 4.18 makes every attempt, also after one that succeeded: a consumer that stopped meanwhile would start.
        context.getComponent("master", MasterComponent.class).setBackOffMaxAttempts(1);
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(address);
        options.setTls(false);
        options.setToken(token);
        options.setReconnectDelay(Duration.ofMillis(20));
        options.setMaxReconnectDelay(Duration.ofMillis(200));
        options.setAuditInterval(Duration.ofMillis(150));
        options.setIdleAuditInterval(Duration.ofMillis(500));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("master:imessage:imessage:events?startFrom=earliest&maxInFlight=4&offsetRepository=#offsets"
                                + "&offsetKey=" + OFFSET_KEY)
                        .process(work);
            }
        });
        context.start();
    }

    private CamelClusterService camelZooKeeper(String id) {
        ZooKeeperCuratorConfiguration configuration = new ZooKeeperCuratorConfiguration();
        configuration.setCuratorFramework(curator);
        configuration.setBasePath("/imessage/leaders");
        ZooKeeperClusterService service = new ZooKeeperClusterService(configuration);
        service.setId(id);
        return service;
    }

    /** A ZooKeeper on a free port, which nobody else can reach. */
    static TestingServer server() throws Exception {
        Map<String, Object> settings = Map.of("clientPortAddress", "localhost");
        return new TestingServer(new InstanceSpec(null, -1, -1, -1, true, -1, TICK_MILLIS, -1, settings), true);
    }

    static CuratorFramework curator(String zooKeeper) {
        return CuratorFrameworkFactory.builder()
                .connectString(zooKeeper)
                .sessionTimeoutMs((int) SESSION_TIMEOUT.toMillis())
                .connectionTimeoutMs(2_000)
                .retryPolicy(new ExponentialBackoffRetry(100, 3))
                .build();
    }

    CamelClusterService cluster() {
        return cluster;
    }

    @Override
    public void close() throws IOException {
        context.close();
        curator.close();
    }
}
