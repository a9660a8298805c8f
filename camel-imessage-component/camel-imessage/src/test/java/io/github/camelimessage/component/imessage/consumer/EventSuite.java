// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import io.github.camelimessage.tail.Checkpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Routes that start from the events of a simulator of their own, over a socket. */
@Timeout(300)
abstract class EventSuite {

    static final Duration SOON = Duration.ofSeconds(180);

    @TempDir
    Path directory;

    IMessageSimulator simulator;
    Person alice;
    String chat;

    /** Events that the routes of the test got, in the order of arrival. */
    final Queue<Exchange> received = new ConcurrentLinkedQueue<>();

    /** The exceptions that consumers reported to the exception handler. */
    final Queue<Throwable> told = new ConcurrentLinkedQueue<>();

    /** The messages of those reports. */
    final Queue<String> words = new ConcurrentLinkedQueue<>();

    private final List<CamelContext> contexts = new ArrayList<>();

    @BeforeEach
    void startSimulator() {
        simulator = IMessageSimulator.builder().heartbeat(heartbeat()).start();
        alice = simulator.person("alice@example.com");
        chat = alice.openChat();
    }

    Duration heartbeat() {
        return Duration.ofMillis(200);
    }

    @AfterEach
    void stopAll() {
        simulator.faults().clear();
        contexts.forEach(CamelContext::stop);
        simulator.close();
    }

    /** A context whose component is connected to the simulator, with short delays. */
    DefaultCamelContext context() {
        DefaultCamelContext context = newContext();
        contexts.add(context);
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(simulator.grpcAddress());
        options.setTls(false);
        options.setToken(simulator.token());
        options.setReconnectDelay(Duration.ofMillis(20));
        options.setMaxReconnectDelay(Duration.ofMillis(200));
        options.setAuditInterval(Duration.ofMillis(200));
        options.setIdleAuditInterval(Duration.ofSeconds(1));
        context.getShutdownStrategy().setTimeout(10);
        context.getRegistry().bind("told", new Told());
        return context;
    }

    DefaultCamelContext newContext() {
        return new TestContext();
    }

    /** A route with the id {@code events} that records each exchange, and then calls the processor. */
    RoutesBuilder route(String options, Processor work) {
        return routeTo(options, definition -> definition.process(work));
    }

    /** As {@link #route}, with the rest of the route. */
    RoutesBuilder routeTo(String options, Consumer<RouteDefinition> rest) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                rest.accept(from("imessage:events?exceptionHandler=#told" + (options.isEmpty() ? "" : "&") + options)
                        .routeId("events")
                        .process(received::add));
            }
        };
    }

    /** Starts a context with this route. */
    DefaultCamelContext start(String options) throws Exception {
        return start(context(), route(options, exchange -> {}));
    }

    DefaultCamelContext start(DefaultCamelContext context, RoutesBuilder route) throws Exception {
        context.addRoutes(route);
        context.start();
        return context;
    }

    IMessageConsumer consumer(CamelContext context) {
        return (IMessageConsumer) context.getRoute("events").getConsumer();
    }

    FileOffsetRepository fileRepository() {
        return new FileOffsetRepository(directory.resolve("offsets"));
    }

    /** Waits until a consumer that starts with the latest event gets all further events. */
    void awaitBegun(CamelContext context) {
        await().atMost(SOON).until(() -> consumer(context).isConnected());
    }

    /** Appends this number of events to the log. */
    void say(int count) {
        for (int i = 0; i < count; i++) {
            alice.sendText(chat, "text " + i);
        }
    }

    long head() {
        return simulator.world().log().head();
    }

    /** A saved value without the fingerprint of its log. */
    static String position(String stored) {
        return stored == null ? null : Checkpoint.parse(stored).withoutAnchor().toString();
    }

    List<Long> sequences() {
        return received.stream().map(EventSuite::sequence).toList();
    }

    static long sequence(Exchange exchange) {
        return exchange.getMessage().getHeader(IMessageConstants.SEQUENCE, Long.class);
    }

    void awaitReceived(int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(received).hasSizeGreaterThanOrEqualTo(count));
    }

    /** Waits until exactly these events have arrived, each at least once. */
    void awaitSequences(long first, long last) {
        Long[] expected = LongStream.rangeClosed(first, last).boxed().toArray(Long[]::new);
        await().atMost(SOON).untilAsserted(() -> assertThat(sequences()).containsOnly(expected));
    }

    void awaitPosition(CamelContext context, long position) {
        await().atMost(SOON).untilAsserted(() -> assertThat(consumer(context).getCheckpoint())
                .isEqualTo(Long.toString(position)));
    }

    private final class Told implements ExceptionHandler {
        @Override
        public void handleException(Throwable exception) {
            told.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            words.add(message);
            told.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            words.add(message);
            told.add(exception);
        }
    }
}
