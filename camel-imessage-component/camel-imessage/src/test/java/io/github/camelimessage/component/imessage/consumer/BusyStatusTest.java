// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.network.NetworkLink;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The status of a consumer, and how it handles its connection, while the route is busy. */
@Execution(ExecutionMode.CONCURRENT)
class BusyStatusTest extends EventSuite {

    private final Semaphore gate = new Semaphore(0);

    @Override
    Duration heartbeat() {
        return Duration.ofMillis(100);
    }

    /** Some events wait in the consumer, and more than a stream may send at once wait at the service. */
    @ParameterizedTest
    @CsvSource({"1, LIVE", "1, STRICT", "2, LIVE"})
    void aBlockedRouteHidesNeitherTheEndOfAConnectionNorTheNextOne(int maxInFlight, String ordering) throws Exception {
        try (NetworkLink link = simulator.openLink(Transport.GRPC)) {
            DefaultCamelContext context = healthy();
            context.getComponent("imessage", IMessageComponent.class)
                    .getConfiguration()
                    .setAddress(link.address());
            start(
                    context,
                    route(
                            "watchdogLimit=1500&maxInFlight=" + maxInFlight + "&ordering=" + ordering,
                            exchange -> gate.acquire()));
            awaitBegun(context);
            IMessageConsumer consumer = consumer(context);
            String group = alice.createGroup("bob@example.com");
            long before = head();
            say(600);
            awaitReceived(1);
            link.refuse(true);

            await().atMost(SOON).until(() -> !consumer.isConnected());
            await().atMost(SOON).until(() -> consumer.getReconnects() >= 3);
            assertThat(consumer.getLastError()).isNotNull();
            await().atMost(SOON).until(() -> health(context) == HealthCheck.State.DOWN);
            link.refuse(false);

            await().atMost(SOON).until(consumer::isConnected);
            await().atMost(SOON).until(() -> health(context) == HealthCheck.State.UP);
            alice.rename(group, "on a stream that nothing fills");
            await().atMost(SOON).until(() -> consumer.getHead() == head());
            assertThat(consumer.getLag()).isEqualTo(head() - before);
            assertThat(consumer.getProven()).isLessThan(before + 600);
            assertThat(received).hasSize(1);
            gate.release(10_000);

            awaitPosition(context, head());
            assertThat(sequences()).doesNotHaveDuplicates().hasSize((int) (head() - before));
            assertThat(consumer.getProven()).isEqualTo(head());
        }
    }

    /** If nothing was requested from the server, its silence is no failure. */
    @Test
    void aRouteThatBlocksForLongerThanTheWatchdogBreaksNoConnection() throws Exception {
        say(3000);
        DefaultCamelContext context =
                start(context(), route("startFrom=earliest&watchdogLimit=1500", exchange -> gate.acquire()));
        awaitReceived(1);

        await().during(Duration.ofSeconds(4))
                .atMost(SOON)
                .until(() -> consumer(context).getReconnects() == 0);
        assertThat(consumer(context).isConnected()).isTrue();
        gate.release(1000); // some of it, so that a waiting stream is requested again
        awaitReceived(1001);
        gate.release(10_000);
        awaitPosition(context, head());
        assertThat(consumer(context).getReconnects()).isZero();
        assertThat(told).isEmpty();
        assertThat(sequences()).isSorted().doesNotHaveDuplicates().hasSize(3000);
    }

    /** The position does not pass events that were read from the streams and not delivered. */
    @ParameterizedTest
    @CsvSource({"LIVE", "STRICT"})
    void aStopInTheMiddleOfWhatWasTakenLosesNothingAndRepeatsNothing(String ordering) throws Exception {
        DefaultCamelContext first = context();
        first.getRegistry().bind("offsets", fileRepository());
        start(first, route("offsetRepository=#offsets&ordering=" + ordering, exchange -> gate.acquire()));
        awaitBegun(first);
        long before = head();
        say(100);
        gate.release(40);
        awaitReceived(41);
        await().atMost(SOON).until(() -> consumer(first).getHead() == head());
        consumer(first).suspend();
        gate.release(1);
        await().atMost(SOON).until(() -> consumer(first).getInFlight() == 0);
        first.stop();
        assertThat(received).hasSize(41);

        DefaultCamelContext second = context();
        second.getRegistry().bind("offsets", fileRepository());
        start(second, route("offsetRepository=#offsets&ordering=" + ordering, exchange -> {}));
        awaitPosition(second, head());
        assertThat(sequences()).doesNotHaveDuplicates().hasSize((int) (head() - before));
    }

    private DefaultCamelContext healthy() {
        DefaultCamelContext context = context();
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        registry.register(registry.resolveById("consumers"));
        return context;
    }

    private static HealthCheck.State health(DefaultCamelContext context) {
        return HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getCheck().getId().equals("consumer:events"))
                .findFirst()
                .orElseThrow()
                .getState();
    }
}
