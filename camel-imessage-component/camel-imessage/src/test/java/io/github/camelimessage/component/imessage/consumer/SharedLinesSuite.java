// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.offset.JdbcOffsetRepository;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.CamelContext;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcDataSource;

/** Nodes that share the lines of a project: Camel contexts with a database and a cluster in common. */
abstract class SharedLinesSuite extends LinesSuite {

    static final String SHARED = "&startFrom=earliest&shareLines=true&offsetRepository=#offsets";

    private final JdbcDataSource database = new JdbcDataSource();

    /** Messages that the nodes got, as {@code node line text}. */
    final Queue<String> heardBy = new ConcurrentLinkedQueue<>();

    SharedLinesSuite() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** Each node has its own repository over the shared database. */
    DefaultCamelContext node(CamelClusterService cluster) throws Exception {
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", offsets());
        context.addService(cluster);
        return start(
                context,
                SHARED,
                exchange -> heardBy.add(
                        cluster.getId() + " " + exchange.getMessage().getHeader(IMessageConstants.LINE)));
    }

    JdbcOffsetRepository offsets() {
        JdbcOffsetRepository offsets = new JdbcOffsetRepository(database);
        offsets.setCreateTable(true);
        return offsets;
    }

    /** The instance ids of the lines that a node consumes. */
    List<String> linesOf(CamelContext node) {
        return lines(node).consumers().stream()
                .map(consumer -> consumer.line().instanceId())
                .toList();
    }

    void awaitLines(CamelContext node, String... instances) {
        await().atMost(SOON).until(() -> linesOf(node).equals(List.of(instances)));
    }

    void awaitHeardBy(String... told) {
        await().atMost(SOON).until(() -> heardBy.containsAll(List.of(told)));
    }

    /** Waits until all that happened on a line so far counts as done. */
    void awaitStored(CamelContext node, String instance) {
        String head = Long.toString(simulator.line(instance).world().log().head());
        await().atMost(SOON).until(() -> lines(node).consumers().stream()
                .filter(consumer -> consumer.line().instanceId().equals(instance))
                .anyMatch(consumer -> head.equals(consumer.getCheckpoint())));
    }
}
