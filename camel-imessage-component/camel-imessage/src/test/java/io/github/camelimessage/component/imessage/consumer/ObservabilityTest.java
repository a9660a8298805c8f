// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.MBeanContext;
import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.network.NetworkLink;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultClassResolver;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Health, meters, JMX and the console of a consumer. */
@Execution(ExecutionMode.CONCURRENT)
class ObservabilityTest extends EventSuite {

    @Override
    DefaultCamelContext newContext() {
        return new MBeanContext();
    }

    @Test
    void aConnectedConsumerIsUpAndShowsItsPosition() throws Exception {
        DefaultCamelContext context = start(healthy(), route("startFrom=earliest", exchange -> {}));
        say(2);
        awaitPosition(context, head());

        HealthCheck.Result result = health(context);
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails()).containsEntry("position", "2").containsEntry("lag", 0L);
    }

    @Test
    void withoutAConnectionForLongerThanTheLimitItIsDownWithTheErrorAndNoSecret() throws Exception {
        NetworkLink link = simulator.openLink(Transport.GRPC);
        DefaultCamelContext context = healthy();
        context.getComponent("imessage", IMessageComponent.class)
                .getConfiguration()
                .setAddress(link.address());
        start(context, route("watchdogLimit=1000", exchange -> {}));
        awaitBegun(context);
        link.refuse(true);

        await().atMost(SOON).until(() -> health(context).getState() == HealthCheck.State.DOWN);
        assertThat(health(context).getDetails())
                .containsEntry("error.class", "ConnectionException")
                .containsKey("error.code");
        assertThat(health(context).toString()).doesNotContain(simulator.token());
        link.refuse(false);
        await().atMost(SOON).until(() -> health(context).getState() == HealthCheck.State.UP);
    }

    @Test
    void withReplaysRefusedForLongerThanTheLimitItIsDownAlthoughItIsConnected() throws Exception {
        say(3);
        simulator.faults().exhaustCatchUps(Integer.MAX_VALUE);
        DefaultCamelContext context = start(healthy(), route("startFrom=earliest&watchdogLimit=1500", exchange -> {}));

        await().atMost(SOON)
                .until(() -> health(context).getState() == HealthCheck.State.DOWN
                        && consumer(context).isConnected());
        assertThat(health(context).getMessage()).hasValueSatisfying(message -> assertThat(message)
                .contains("Replays of the log have returned" + " nothing"));
        assertThat(health(context).getDetails())
                .containsEntry("error.code", "burstRateExceeded")
                .containsEntry("connected", true);
        assertThat(consumer(context).getLastAuditAge()).isEqualTo(-1);
        assertThat(received).isEmpty();
        simulator.faults().clear();
        awaitSequences(1, 3);
        await().atMost(SOON).until(() -> health(context).getState() == HealthCheck.State.UP);
    }

    @Test
    void incompleteReplaysThatEndWithoutAnErrorAreReportedAndItIsDown() throws Exception {
        say(3);
        simulator.faults().endStream("CatchUpEvents", Integer.MAX_VALUE, 0);
        DefaultCamelContext context = start(healthy(), route("startFrom=earliest&watchdogLimit=1500", exchange -> {}));

        await().atMost(SOON)
                .until(() -> health(context).getState() == HealthCheck.State.DOWN
                        && consumer(context).isConnected());
        assertThat(told).hasSize(1).first().satisfies(failure -> assertThat(failure)
                .hasMessageContaining("The replay ended before it was complete"));
        simulator.faults().clear();
        awaitSequences(1, 3);
        await().atMost(SOON).until(() -> health(context).getState() == HealthCheck.State.UP);
    }

    @Test
    void anExchangeThatTakesLongerThanTheLimitDoesNotMakeItDown() throws Exception {
        Semaphore gate = new Semaphore(0);
        DefaultCamelContext context = start(healthy(), route("watchdogLimit=1000", exchange -> gate.acquire()));
        awaitBegun(context);
        say(2);
        awaitReceived(1);

        await().during(Duration.ofMillis(2500))
                .atMost(SOON)
                .until(() -> health(context).getState() == HealthCheck.State.UP);
        gate.release(2);
        awaitPosition(context, head());
    }

    @Test
    void anEndedConsumerIsDown() throws Exception {
        DefaultCamelContext context = start(healthy(), route("startFrom=1000000&watchdogLimit=1000", exchange -> {}));

        await().atMost(SOON).until(() -> health(context).getState() == HealthCheck.State.DOWN);
        assertThat(health(context).getDetails()).containsEntry("error.class", "ValidationException");
    }

    @Test
    void aStoreThatFailsIsDownAndItsTextIsNotShown() throws Exception {
        DefaultCamelContext context = healthy();
        context.getRegistry().bind("offsets", new MemoryStateRepository() {
            @Override
            public void setState(String key, String value) {
                if (!value.equals("0")) {
                    throw new IllegalStateException("jdbc:db?password=s3cret");
                }
            }
        });
        start(context, route("startFrom=earliest&offsetRepository=#offsets", exchange -> {}));
        say(1);

        await().atMost(SOON).until(() -> health(context).getState() == HealthCheck.State.DOWN);
        assertThat(health(context).getMessage()).contains("The position cannot be saved");
        assertThat(health(context).getDetails().toString() + health(context).getMessage())
                .contains("IllegalStateException")
                .doesNotContain("s3cret");
    }

    @Test
    void jmxShowsTheConsumer() throws Exception {
        DefaultCamelContext context = start("startFrom=earliest");
        say(3);
        awaitPosition(context, head());
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = server.queryNames(
                        new ObjectName(
                                "org.apache.camel:context=" + context.getManagementName() + ",type=consumers,name=*"),
                        null)
                .iterator()
                .next();

        assertThat(server.getAttribute(name, "Checkpoint")).isEqualTo("3");
        assertThat(server.getAttribute(name, "Proven")).isEqualTo(3L);
        assertThat(server.getAttribute(name, "Head")).isEqualTo(3L);
        assertThat(server.getAttribute(name, "Lag")).isEqualTo(0L);
        assertThat(server.getAttribute(name, "InFlight")).isEqualTo(0);
        assertThat(server.getAttribute(name, "Reconnects")).isEqualTo(0);
        assertThat(server.getAttribute(name, "Gaps")).isEqualTo(0);
        assertThat(server.getAttribute(name, "Late")).isEqualTo(0);
        assertThat((long) server.getAttribute(name, "LastFrameAge")).isBetween(0L, 60_000L);
        assertThat((long) server.getAttribute(name, "LastAuditAge")).isBetween(0L, 60_000L);
    }

    @Test
    void gaugesAreThereAsLongAsTheConsumer() throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        DefaultCamelContext context = context();
        context.getRegistry().bind("metricsRegistry", meters);
        start(context, route("startFrom=earliest", exchange -> {}));
        say(2);
        awaitPosition(context, head());

        assertThat(meters.get("camel.imessage.proven").gauge().value()).isEqualTo(2);
        assertThat(meters.get("camel.imessage.connected")
                        .tag("offsetKey", "imessage:photon:" + simulator.grpcAddress())
                        .gauge()
                        .value())
                .isEqualTo(1);
        context.stop();
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void eachOfTwoRoutesFromOneLogHasItsOwn() throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        DefaultCamelContext context = context();
        context.getRegistry().bind("metricsRegistry", meters);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?types=message.received").routeId("one").log("one");
                from("imessage:events?types=chat.*").routeId("two").log("two");
            }
        });
        context.start();
        assertThat(routesWithMeters(meters)).containsExactlyInAnyOrder("one", "two");

        context.getRouteController().stopRoute("one");
        assertThat(routesWithMeters(meters)).containsExactly("two");
    }

    private static List<String> routesWithMeters(SimpleMeterRegistry meters) {
        return meters.find("camel.imessage.connected").gauges().stream()
                .map(gauge -> gauge.getId().getTag("routeId"))
                .toList();
    }

    @Test
    void withoutMicrometerThereAreNoGaugesAndNoHarm() throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        DefaultCamelContext context = without("io.micrometer.", meters);
        start(context, route("startFrom=earliest", exchange -> {}));
        say(1);
        awaitPosition(context, head());

        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void camelsOwnMetricsAreNotNeededForGauges() throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        DefaultCamelContext context = without("org.apache.camel.component.micrometer.", meters);
        start(context, route("startFrom=earliest", exchange -> {}));
        awaitBegun(context);

        assertThat(meters.get("camel.imessage.connected").gauge().value()).isEqualTo(1);
    }

    /** A context with a registry of meters that finds no class of these packages. */
    private DefaultCamelContext without(String packages, SimpleMeterRegistry meters) {
        DefaultCamelContext context = context();
        context.getRegistry().bind("metricsRegistry", meters);
        context.setClassResolver(new DefaultClassResolver(context) {
            @Override
            public Class<?> resolveClass(String name) {
                return name.startsWith(packages) ? null : super.resolveClass(name);
            }
        });
        return context;
    }

    private DefaultCamelContext healthy() {
        DefaultCamelContext context = context();
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        registry.register(registry.resolveById("consumers"));
        return context;
    }

    private static HealthCheck.Result health(DefaultCamelContext context) {
        return HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getCheck().getId().equals("consumer:events"))
                .findFirst()
                .orElseThrow();
    }
}
