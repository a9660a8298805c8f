// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.component.master.MasterComponent;
import org.apache.camel.component.master.MasterConsumer;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two nodes of which one consumes an account, with one offset file. */
@Timeout(120)
@Tag("line")
@Execution(ExecutionMode.CONCURRENT)
class MasterTest extends EventSuite {

    @Test
    void theOtherNodeContinuesAfterTheLastCompletedEvent() throws Exception {
        DefaultCamelContext first = node();
        awaitLeader(first);
        DefaultCamelContext second = node();
        say(3);
        awaitSequences(1, 3);
        first.stop();
        say(3);
        awaitLeader(second);

        awaitReceived(6);
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        second.stop();
        assertThat(position(fileRepository().getState("imessage:photon:" + simulator.grpcAddress())))
                .isEqualTo("6");
    }

    @Test
    void theHealthOfTheNodeThatLeadsIsSeen() throws Exception {
        DefaultCamelContext first = node();
        awaitLeader(first);
        DefaultCamelContext second = node();

        await().atMost(SOON).until(() -> health(first).isPresent());
        assertThat(health(first).orElseThrow().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health(second)).isEmpty();
    }

    private DefaultCamelContext node() throws Exception {
        DefaultCamelContext context = context();
        FileLockClusterService cluster = new FileLockClusterService();
        cluster.setRoot(directory.resolve("cluster").toString());
        cluster.setAcquireLockDelay(100, TimeUnit.MILLISECONDS);
        cluster.setAcquireLockInterval(100, TimeUnit.MILLISECONDS);
        context.addService(cluster);
        MasterComponent master = context.getComponent("master", MasterComponent.class);
        master.setBackOffDelay(200);
        master.setBackOffMaxAttempts(100);
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        registry.register(registry.resolveById("consumers"));
        context.getRegistry().bind("offsets", fileRepository());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("master:node:imessage:events?startFrom=earliest&offsetRepository=#offsets")
                        .routeId("events")
                        .process(received::add);
            }
        });
        context.start();
        return context;
    }

    private static void awaitLeader(DefaultCamelContext context) {
        MasterConsumer consumer = (MasterConsumer) context.getRoute("events").getConsumer();
        await().atMost(SOON).until(consumer::isMaster);
    }

    private static Optional<HealthCheck.Result> health(DefaultCamelContext context) {
        return HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getCheck().getId().startsWith("consumer:imessage-"))
                .findFirst();
    }
}
