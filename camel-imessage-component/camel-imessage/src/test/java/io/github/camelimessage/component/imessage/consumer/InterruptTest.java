// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With {@code maxInFlight=1} routes run on the thread that reads events: neither interrupts the other. */
@Tag("jdk")
class InterruptTest extends EventSuite {

    @Test
    void aRouteThatLeavesItsThreadInterruptedGetsTheNextEventsAllTheSame() throws Exception {
        say(2);
        DefaultCamelContext context = start(context(), route("startFrom=earliest", exchange -> Thread.currentThread()
                .interrupt()));
        awaitBegun(context);
        awaitReceived(2);
        say(3);

        awaitPosition(context, head());
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(consumer(context).isConnected()).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void anExceptionHandlerIsNotInterruptedByTheFailureThatItHandles() throws Exception {
        Queue<Boolean> interrupted = new ConcurrentLinkedQueue<>();
        say(3);
        DefaultCamelContext context = context();
        context.getRegistry().bind("asking", handler(interrupted));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?startFrom=earliest&breakOnFirstError=true&exceptionHandler=#asking")
                        .routeId("events")
                        .process(received::add)
                        .process(failingOnceAt(2));
            }
        });
        context.start();

        awaitPosition(context, head());
        assertThat(sequences()).containsExactly(1L, 2L, 2L, 3L);
        assertThat(interrupted).containsExactly(false);
    }

    @Test
    void aBridgedErrorHandlerIsNotInterruptedByTheFailureThatItHandles() throws Exception {
        Queue<Boolean> interrupted = new ConcurrentLinkedQueue<>();
        say(3);
        DefaultCamelContext context = context();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalStateException.class)
                        .process(exchange ->
                                interrupted.add(Thread.currentThread().isInterrupted()));
                from("imessage:events?startFrom=earliest&breakOnFirstError=true&bridgeErrorHandler=true")
                        .routeId("events")
                        .process(received::add)
                        .process(failingOnceAt(2));
            }
        });
        context.start();

        awaitPosition(context, head());
        assertThat(interrupted).isNotEmpty().containsOnly(false);
    }

    private static Processor failingOnceAt(long sequence) {
        AtomicBoolean failed = new AtomicBoolean();
        return exchange -> {
            if (sequence(exchange) == sequence && failed.compareAndSet(false, true)) {
                throw new IllegalStateException("once");
            }
        };
    }

    private static ExceptionHandler handler(Queue<Boolean> interrupted) {
        return new ExceptionHandler() {
            @Override
            public void handleException(Throwable exception) {
                interrupted.add(Thread.currentThread().isInterrupted());
            }

            @Override
            public void handleException(String message, Throwable exception) {
                handleException(exception);
            }

            @Override
            public void handleException(String message, Exchange exchange, Throwable exception) {
                handleException(exception);
            }
        };
    }
}
