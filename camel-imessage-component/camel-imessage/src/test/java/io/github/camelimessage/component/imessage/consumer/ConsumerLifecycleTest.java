// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Routes that come, rest and go. */
class ConsumerLifecycleTest extends EventSuite {

    @Test
    void whatHappensDuringASuspensionComesAfterIt() throws Exception {
        DefaultCamelContext context = start("");
        awaitBegun(context);
        long before = head();
        say(2);
        awaitReceived(2);
        context.getRouteController().suspendRoute("events");
        say(3);
        assertThat(received).hasSize(2);
        context.getRouteController().resumeRoute("events");
        say(1);

        awaitReceived(6);
        assertThat(sequences()).containsExactly(before + 1, before + 2, before + 3, before + 4, before + 5, before + 6);
    }

    @Test
    void anExchangeUnderWayAtASuspensionIsNotRepeated() throws Exception {
        Semaphore gate = new Semaphore(0);
        say(1);
        DefaultCamelContext context = start(context(), route("startFrom=earliest", exchange -> gate.acquire()));
        awaitReceived(1);
        consumer(context).suspend();
        consumer(context).resume();
        say(1);
        gate.release(2);

        awaitPosition(context, head());
        assertThat(sequences()).containsExactly(1L, 2L);
    }

    @Test
    void nothingIsHandedOnBeforeTheContextIsUp() throws Exception {
        say(5);
        DefaultCamelContext context = context();
        context.addRoutes(route("startFrom=earliest", exchange -> assertThat(context.isStarted())
                .isTrue()));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:other").routeId("other").startupOrder(2000).to("mock:other");
            }
        });
        context.start();

        awaitPosition(context, head());
        assertThat(told).isEmpty();
    }

    @Test
    void anExchangeThatNeverEndsHoldsUpTheStopForAWhileOnly() throws Exception {
        Semaphore never = new Semaphore(0);
        FileOffsetRepository offsets = fileRepository();
        say(1);
        alice.sendText(alice.createGroup("bob@example.com"), "beside it");
        Set<Thread> before = threads();
        DefaultCamelContext context = context();
        context.getShutdownStrategy().setTimeout(1);
        context.getRegistry().bind("offsets", offsets);
        start(context, route("startFrom=earliest&maxInFlight=2&offsetRepository=#offsets&offsetKey=mine", exchange -> {
            if (sequence(exchange) == 1) {
                never.acquireUninterruptibly();
            }
        }));
        awaitReceived(2);
        await().atMost(SOON).until(() -> consumer(context).getInFlight() == 1);
        context.stop();

        assertThat(offsets.getState("mine")).isEqualTo("0;" + head() + ";");
        assertThat(offsets.isStarted()).isFalse();
        never.release();
        await().atMost(SOON).untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
        assertThat(offsets.getState("mine")).isEqualTo("0;" + head() + ";");
    }

    @Test
    @Timeout(120)
    void fiftyRoutesThatCameAndWentLeaveNoThread() throws Exception {
        say(3);
        Set<Thread> before = threads();
        for (int i = 1; i <= 50; i++) {
            try (DefaultCamelContext context = context()) {
                start(context, route("startFrom=earliest", exchange -> {}));
                awaitReceived(3 * i);
            }
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
        assertThat(sequences()).hasSize(150);
    }

    /** Threads of contexts and clients, not those that grpc-java keeps for a while for the whole process. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("imessage-timer.*|Camel.*"))
                .collect(Collectors.toSet());
    }
}
