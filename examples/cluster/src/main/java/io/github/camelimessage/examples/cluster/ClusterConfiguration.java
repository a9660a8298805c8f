// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.cluster;

import java.util.UUID;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.component.zookeeper.ZooKeeperCuratorConfiguration;
import org.apache.camel.component.zookeeper.cluster.ZooKeeperClusterService;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.ExponentialBackoffRetry;

/** What the instances share: ZooKeeper, which elects a leader among them and keeps the position. */
public class ClusterConfiguration implements CamelConfiguration {

    private static final int CONNECTION_TIMEOUT_MILLIS = 5_000;

    @Override
    public void configure(CamelContext context) throws Exception {
        String path = context.resolvePropertyPlaceholders("{{zookeeper.path}}");
        CuratorFramework zooKeeper = CuratorFrameworkFactory.builder()
                .connectString(context.resolvePropertyPlaceholders("{{zookeeper.address}}"))
                .sessionTimeoutMs(
                        Integer.parseInt(context.resolvePropertyPlaceholders("{{zookeeper.session-timeout}}")))
                .connectionTimeoutMs(CONNECTION_TIMEOUT_MILLIS)
                .retryPolicy(new ExponentialBackoffRetry(100, 3))
                .build();
        zooKeeper.start();
        // Closed with the application, after everything else has stopped, so that the next leader need not wait for the
        // timeout.
        context.getRegistry().bind("zooKeeper", CuratorFramework.class, zooKeeper, null, "close");
        context.getRegistry().bind("offsets", new ZooKeeperOffsetRepository(zooKeeper, path + "/offsets"));
        context.addService(election(zooKeeper, path + "/leaders"));
    }

    private static CamelClusterService election(CuratorFramework zooKeeper, String path) {
        ZooKeeperCuratorConfiguration configuration = new ZooKeeperCuratorConfiguration();
        configuration.setCuratorFramework(zooKeeper);
        configuration.setBasePath(path);
        ZooKeeperClusterService service = new ZooKeeperClusterService(configuration);
        service.setId(UUID.randomUUID().toString()); // must differ between instances
        return service;
    }
}
