// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.network.NetworkLink;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** With bridgeErrorHandler, the route's error handler gets failures outside an exchange. */
@Execution(ExecutionMode.CONCURRENT)
class BridgeErrorHandlerTest extends EventSuite {

    /** How long the server has to reject the position before it counts; until then it is reported once, like any failure. */
    private static final String PATIENCE = "&watchdogLimit=1500";

    /** What onException got. */
    private final Queue<Throwable> caught = new ConcurrentLinkedQueue<>();

    private final Queue<String> messages = new ConcurrentLinkedQueue<>();

    @Test
    void aBrokenConnectionIsReportedOnceAndEventsContinue() throws Exception {
        NetworkLink link = simulator.openLink(Transport.GRPC);
        DefaultCamelContext context = context();
        options(context).setAddress(link.address());
        start(context, "");
        awaitBegun(context);
        long before = head();
        link.refuse(true);
        say(2);
        await().atMost(SOON).until(() -> consumer(context).getReconnects() >= 5);
        link.refuse(false);

        awaitSequences(before + 1, before + 2);
        assertThat(caught).hasSizeBetween(1, 2).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(ConnectionException.class));
        assertThat(messages).contains("Receiving events fails and is retried");
    }

    @Test
    void aTokenThatIsRefusedIsSeenAndTheNextOneServes() throws Exception {
        say(2);
        DefaultCamelContext context = context();
        options(context).setToken("another-token");
        start(context, "&startFrom=earliest");
        await().atMost(SOON).until(() -> !caught.isEmpty());
        assertThat(caught).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(AuthenticationException.class)
                .hasMessageNotContaining("another-token"));
        simulator.faults().acceptToken("another-token");

        awaitSequences(1, 2);
    }

    @Test
    void aRejectedPositionIsSeenAsTheEnd() throws Exception {
        DefaultCamelContext context = start(context(), "&startFrom=1000000" + PATIENCE);

        await().atMost(SOON)
                .until(() -> messages.stream().anyMatch(message -> message.contains("Restart the route to retry")));
        assertThat(caught).hasSize(2).last().isInstanceOf(ValidationException.class);
        await().atMost(SOON).until(() -> !consumer(context).isConnected());
    }

    @Test
    void aRejectedPositionThatIsLeftBehindIsSeenAsAGap() throws Exception {
        say(3);
        start(context(), "&startFrom=1000000&onCursorRejected=earliest" + PATIENCE);

        awaitSequences(1, 3);
        assertThat(caught).hasSize(2).last().isInstanceOf(ValidationException.class);
        assertThat(messages).last().asString().contains("events in between are lost");
    }

    @Test
    void aPositionThatCannotBeSavedIsReportedOnceAndEventsContinue() throws Exception {
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", new MemoryStateRepository() {
            @Override
            public void setState(String key, String value) {
                if (!value.equals("0")) {
                    throw new IllegalStateException("the store is away");
                }
            }
        });
        start(context, "&startFrom=earliest&offsetRepository=#offsets");
        say(3);

        awaitSequences(1, 3);
        await().atMost(SOON).until(() -> !caught.isEmpty());
        assertThat(caught).hasSize(1).allSatisfy(failure -> assertThat(failure).hasMessage("the store is away"));
    }

    @Test
    void anErrorHandlerThatFailsItselfDoesNotEndTheConsumer() throws Exception {
        NetworkLink link = simulator.openLink(Transport.GRPC);
        DefaultCamelContext context = context();
        options(context).setAddress(link.address());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).process(exchange -> {
                    caught.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
                    throw new IllegalStateException("so does the handler");
                });
                from("imessage:events?bridgeErrorHandler=true")
                        .routeId("events")
                        .process(received::add);
            }
        });
        context.start();
        awaitBegun(context);
        long before = head();
        link.dropConnections();
        await().atMost(SOON).until(() -> !caught.isEmpty());
        say(2);

        awaitSequences(before + 1, before + 2);
    }

    private static IMessageConfiguration options(DefaultCamelContext context) {
        return context.getComponent("imessage", IMessageComponent.class).getConfiguration();
    }

    private DefaultCamelContext start(DefaultCamelContext context, String options) throws Exception {
        return start(context, new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).handled(true).process(exchange -> {
                    caught.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
                    messages.add(exchange.getMessage().getBody(String.class));
                });
                from("imessage:events?bridgeErrorHandler=true" + options)
                        .routeId("events")
                        .process(received::add);
            }
        });
    }
}
