// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("jdk")
@Tag("line")
@Isolated("looks at the threads of the JVM")
class LifecycleTest {

    private static IMessageSimulator simulator;

    @BeforeAll
    static void start() {
        simulator = IMessageSimulator.builder().token("t").start();
    }

    @AfterAll
    static void close() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource(TransportType.class)
    void contextsThatCameAndWentLeaveNoThread(TransportType transport) throws Exception {
        Set<Thread> before = clientThreads();
        for (int i = 0; i < 3; i++) {
            try (DefaultCamelContext context = context(transport)) {
                context.start();
                assertThat(context.createProducerTemplate().requestBody("direct:in", (Object) null))
                        .isInstanceOf(Long.class);
            }
        }
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            Set<Thread> left = clientThreads();
            left.removeAll(before);
            assertThat(left).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TransportType.class)
    void aRouteWorksAgainAfterItWasStopped(TransportType transport) throws Exception {
        try (DefaultCamelContext context = context(transport)) {
            context.start();
            context.getRouteController().stopRoute("count");
            context.getRouteController().startRoute("count");

            assertThat(context.createProducerTemplate().requestBody("direct:in", (Object) null))
                    .isInstanceOf(Long.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TransportType.class)
    void aCallInFlightFailsWhenTheComponentCloses(TransportType transport) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        simulator.faults().delay("GetChatCount", 1, Duration.ofMinutes(2));
        simulator.faults().onArrival("GetChatCount", 1, arrived::countDown);
        try (DefaultCamelContext context = context(transport)) {
            context.start();
            CompletableFuture<Exchange> call = context.createProducerTemplate().asyncSend("direct:in", exchange -> {});
            assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();

            context.getComponent("imessage").stop();

            assertThat(call.get(30, TimeUnit.SECONDS).getException()).isInstanceOf(ConnectionException.class);
        } finally {
            simulator.faults().clear();
        }
    }

    private static DefaultCamelContext context(TransportType transport) throws Exception {
        DefaultCamelContext context = new TestContext();
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setTransport(transport);
        options.setAddress(transport == TransportType.GRPC ? simulator.grpcAddress() : simulator.httpAddress());
        options.setTls(false);
        options.setToken("t");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").routeId("count").to("imessage:countChats");
            }
        });
        return context;
    }

    /** Threads that a client has, not those that grpc-java and OkHttp keep for a while for all clients of the process. */
    private static Set<Thread> clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("imessage-timer.*|OkHttp (localhost|http).*|Camel.*"))
                .collect(Collectors.toSet());
    }
}
