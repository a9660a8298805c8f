// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.component.imessage.offset.JdbcOffsetRepository;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;

/** An application that consumes the events of an account, and records them and the reported exceptions. */
final class Node implements ExceptionHandler, AutoCloseable {

    /** The same for all nodes. */
    static final String KEY = "orders";

    final DefaultCamelContext context = new TestContext();

    /** Sequences of events, in the order of arrival. */
    final Queue<Long> seen = new ConcurrentLinkedQueue<>();

    final Queue<Throwable> told = new ConcurrentLinkedQueue<>();
    final Queue<String> words = new ConcurrentLinkedQueue<>();

    Node(IMessageSimulator simulator, JdbcOffsetRepository offsets) throws Exception {
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(simulator.grpcAddress());
        options.setTls(false);
        options.setToken(simulator.token());
        options.setReconnectDelay(Duration.ofMillis(20));
        options.setMaxReconnectDelay(Duration.ofMillis(200));
        options.setAuditInterval(Duration.ofMillis(200));
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        registry.register(registry.resolveById("consumers"));
        context.getShutdownStrategy().setTimeout(10);
        context.getRegistry().bind("offsets", offsets);
        context.getRegistry().bind("told", this);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?startFrom=earliest&offsetRepository=#offsets&offsetKey=" + KEY
                                + "&exceptionHandler=#told")
                        .routeId("events")
                        .process(exchange ->
                                seen.add(exchange.getMessage().getHeader(IMessageConstants.SEQUENCE, Long.class)));
            }
        });
    }

    void start() {
        context.start();
    }

    HealthCheck.Result health() {
        return HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getCheck().getId().equals("consumer:events"))
                .findFirst()
                .orElseThrow();
    }

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
        handleException(message, exception);
    }

    @Override
    public void close() {
        context.stop();
    }
}
