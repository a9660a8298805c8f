// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.lines;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.camelimessage.component.imessage.offset.JdbcOffsetRepository;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.component.zookeeper.ZooKeeperCuratorConfiguration;
import org.apache.camel.component.zookeeper.cluster.ZooKeeperClusterService;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.ExponentialBackoffRetry;

/** What the nodes have in common: ZooKeeper, which elects a node for each line, and a database with the positions. */
public class SharedServices implements CamelConfiguration {

    private static final int CONNECTION_TIMEOUT_MILLIS = 5_000;

    @Override
    public void configure(CamelContext context) throws Exception {
        CuratorFramework zooKeeper = CuratorFrameworkFactory.builder()
                .connectString(context.resolvePropertyPlaceholders("{{zookeeper.address}}"))
                .sessionTimeoutMs(
                        Integer.parseInt(context.resolvePropertyPlaceholders("{{zookeeper.session-timeout}}")))
                .connectionTimeoutMs(CONNECTION_TIMEOUT_MILLIS)
                .retryPolicy(new ExponentialBackoffRetry(100, 3))
                .build();
        zooKeeper.start();
        // Closed with the application, when all else has stopped: other nodes need not wait for the timeout then.
        context.getRegistry().bind("zooKeeper", CuratorFramework.class, zooKeeper, null, "close");
        ZooKeeperCuratorConfiguration configuration = new ZooKeeperCuratorConfiguration();
        configuration.setCuratorFramework(zooKeeper);
        configuration.setBasePath(context.resolvePropertyPlaceholders("{{zookeeper.path}}"));
        ZooKeeperClusterService elections = new ZooKeeperClusterService(configuration);
        elections.setId(UUID.randomUUID().toString()); // no two nodes may have the same
        context.addService(elections);

        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(context.resolvePropertyPlaceholders("{{database.url}}"));
        pool.setUsername(context.resolvePropertyPlaceholders("{{database.user}}"));
        pool.setPassword(context.resolvePropertyPlaceholders("{{database.password}}"));
        pool.setMaximumPoolSize(5); // four positions are stored at once
        HikariDataSource database = new HikariDataSource(pool);
        context.getRegistry().bind("database", DataSource.class, database, null, "close");
        JdbcOffsetRepository offsets = new JdbcOffsetRepository(database);
        offsets.setCreateTable(true);
        context.getRegistry().bind("offsets", offsets);
    }
}
