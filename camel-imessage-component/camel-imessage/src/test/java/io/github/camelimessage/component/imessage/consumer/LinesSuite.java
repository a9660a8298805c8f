// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.SimulatorBuilder;
import io.github.camelimessage.simulator.world.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Routes with the credentials of a project with three lines, each with its own chats and log in one simulator. */
@Timeout(600)
abstract class LinesSuite {

    static final Duration SOON = Duration.ofSeconds(180);
    static final String SECRET = "s3cr3t-of-the-project";
    static final String FIRST = "+15550000001";
    static final String SECOND = "+15550000002";
    static final String ALICE = "alice@example.com";
    static final String KEY = "imessage:photon:project:p1:";

    @TempDir
    Path directory;

    IMessageSimulator simulator;

    /** Messages of others that the routes got, as {@code line text}, in the order of arrival. */
    final Queue<String> heard = new ConcurrentLinkedQueue<>();

    /** Messages of the account itself that the routes got. */
    final Queue<String> sent = new ConcurrentLinkedQueue<>();

    /** The exceptions that the exception handler got. */
    final Queue<String> words = new ConcurrentLinkedQueue<>();

    private final List<CamelContext> contexts = new ArrayList<>();

    @BeforeEach
    void startSimulator() {
        simulator = settings()
                .heartbeat(heartbeat())
                .lineWorlds(true)
                .project("p1", SECRET)
                .dedicatedLine("aa", FIRST)
                .dedicatedLine("bb", SECOND)
                .dedicatedLine("cc", null)
                .managementRateLimit(true)
                .start();
    }

    SimulatorBuilder settings() {
        return IMessageSimulator.builder();
    }

    Duration heartbeat() {
        return Duration.ofMillis(200);
    }

    @AfterEach
    void stopAll() {
        contexts.forEach(CamelContext::stop);
        simulator.close();
    }

    DefaultCamelContext context() {
        DefaultCamelContext context = newContext();
        contexts.add(context);
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(simulator.grpcAddress());
        options.setTls(false);
        options.setManagementAddress(simulator.httpAddress());
        options.setProjectId("p1");
        options.setProjectSecret(SECRET);
        options.setReconnectDelay(Duration.ofMillis(20));
        options.setMaxReconnectDelay(Duration.ofMillis(200));
        options.setAuditInterval(Duration.ofMillis(200));
        options.setIdleAuditInterval(Duration.ofSeconds(1));
        options.setWatchdogLimit(Duration.ofSeconds(5));
        context.getShutdownStrategy().setTimeout(10);
        context.getRegistry().bind("told", new Told());
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        registry.register(registry.resolveById("consumers"));
        return context;
    }

    DefaultCamelContext newContext() {
        return new TestContext();
    }

    DefaultCamelContext context(String name, Object bean) {
        DefaultCamelContext context = context();
        context.getRegistry().bind(name, bean);
        return context;
    }

    /** Starts a route from all lines that records events, and calls the processor for messages of others. */
    DefaultCamelContext start(DefaultCamelContext context, String more, Processor work) throws Exception {
        return start(context, "", more, work, null);
    }

    DefaultCamelContext start(DefaultCamelContext context, String before, String more, Processor work, String to)
            throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                var route = from(before + "imessage:events?line=*&types=message.received&exceptionHandler=#told" + more)
                        .routeId("events")
                        .process(exchange -> remember(exchange))
                        .filter(header(IMessageConstants.IS_FROM_ME).isEqualTo(false))
                        .process(work);
                if (to != null) {
                    route.setBody(constant("an answer")).to(to);
                }
            }
        });
        context.start();
        return context;
    }

    private void remember(Exchange exchange) {
        MessageEvent.Received event = exchange.getMessage().getBody(MessageEvent.Received.class);
        String told = exchange.getMessage().getHeader(IMessageConstants.LINE) + " "
                + event.message().content().text();
        (event.isFromMe() ? sent : heard).add(told);
    }

    /** Somebody writes to a line. */
    void say(String instance, String text) {
        Person alice = simulator.line(instance).person(ALICE);
        alice.sendText(alice.openChat(), text);
    }

    void awaitHeard(String... told) {
        await().atMost(SOON).until(() -> heard.containsAll(List.of(told)));
    }

    LinesConsumer lines(CamelContext context) {
        return (LinesConsumer) context.getRoute("events").getConsumer();
    }

    void awaitConnected(CamelContext context, int count) {
        await().atMost(SOON).until(() -> lines(context).getConnectedLines() == count);
    }

    private final class Told implements ExceptionHandler {
        @Override
        public void handleException(Throwable exception) {
            words.add(exception.toString());
        }

        @Override
        public void handleException(String message, Throwable exception) {
            words.add(message);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            words.add(message + " " + exception);
        }
    }
}
