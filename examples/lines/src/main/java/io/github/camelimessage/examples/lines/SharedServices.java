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

/**
 * The services that the nodes share: ZooKeeper, which elects a node for each line, and a database with the positions.
 */
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
        // Closed with the application, after everything else has stopped, so that other nodes need not wait for the
        // timeout.
        context.getRegistry().bind("zooKeeper", CuratorFramework.class, zooKeeper, null, "close");
        ZooKeeperCuratorConfiguration configuration = new ZooKeeperCuratorConfiguration();
        configuration.setCuratorFramework(zooKeeper);
        configuration.setBasePath(context.resolvePropertyPlaceholders("{{zookeeper.path}}"));
        ZooKeeperClusterService elections = new ZooKeeperClusterService(configuration);
        elections.setId(UUID.randomUUID().toString()); // must differ between nodes
        context.addService(elections);

        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(context.resolvePropertyPlaceholders("{{database.url}}"));
        pool.setUsername(context.resolvePropertyPlaceholders("{{database.user}}"));
        pool.setPassword(context.resolvePropertyPlaceholders("{{database.password}}"));
        pool.setMaximumPoolSize(5); // up to four positions are saved at once
        HikariDataSource database = new HikariDataSource(pool);
        context.getRegistry().bind("database", DataSource.class, database, null, "close");
        JdbcOffsetRepository offsets = new JdbcOffsetRepository(database);
        offsets.setCreateTable(true);
        context.getRegistry().bind("offsets", offsets);
    }
}
