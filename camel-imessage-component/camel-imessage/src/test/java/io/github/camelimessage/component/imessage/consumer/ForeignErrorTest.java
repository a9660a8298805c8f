// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.sdk.TokenSupplier;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.fault.Refusal;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.LoggingExceptionHandler;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code of users may throw an Error: it does not stop the consumer, and no event stays in flight. */
@Execution(ExecutionMode.CONCURRENT)
class ForeignErrorTest extends EventSuite {

    private final AtomicInteger errors = new AtomicInteger();

    /** @param stage whether the error comes with the answer, or instead of one */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anErrorOfATokenSupplierStopsNothing(boolean stage) throws Exception {
        DefaultCamelContext context = context();
        context.getComponent("imessage", IMessageComponent.class)
                .getConfiguration()
                .setTokenSupplier(new TokenSupplier() {
                    @Override
                    public CompletionStage<String> token() {
                        if (errors.getAndDecrement() <= 0) {
                            return CompletableFuture.completedStage(simulator.token());
                        }
                        Error error = new NoClassDefFoundError("a library of the token supplier");
                        if (stage) {
                            return CompletableFuture.failedStage(error);
                        }
                        throw error;
                    }
                });
        say(3);
        errors.set(4);
        start(context, route("startFrom=earliest", exchange -> {}));

        awaitSequences(1, 3);
        errors.set(4);
        for (int i = 0; i < 3; i++) {
            simulator.faults().cutStream(Faults.ANY, 4, 0, Refusal.unavailable());
            say(1);
        }
        awaitSequences(1, 6);
        awaitPosition(context, head());
    }

    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "3, false", "3, true"})
    void anErrorOfAnExceptionHandlerStopsNothing(int maxInFlight, boolean pooled) throws Exception {
        DefaultCamelContext context = context();
        if (pooled) {
            context.getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
        }
        context.getRegistry().bind("failing", new Failing());
        simulator.faults().exhaustCatchUps(3);
        say(5);
        start(context, new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?exceptionHandler=#failing&startFrom=earliest&maxInFlight=" + maxInFlight)
                        .routeId("events")
                        .process(exchange -> received.add(exchange.copy()))
                        .process(exchange -> {
                            throw new AssertionError("the route fails too");
                        });
            }
        });

        awaitSequences(1, 5);
        awaitPosition(context, head());
        simulator.faults().cutStream(Faults.ANY, 4, 0, Refusal.unavailable());
        say(2);
        awaitSequences(1, 7);
        assertThat(errors.get()).isGreaterThanOrEqualTo(7);
        assertThat(consumer(context).getInFlight()).isZero();
    }

    @Test
    void anErrorOfAnOffsetRepositoryStopsNothing() throws Exception {
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", new MemoryStateRepository() {
            @Override
            public void setState(String key, String value) {
                if (errors.incrementAndGet() < 4) {
                    throw new NoClassDefFoundError("a library of the store");
                }
                super.setState(key, value);
            }
        });
        say(3);
        start(context, route("startFrom=earliest&offsetRepository=#offsets", exchange -> {}));

        awaitSequences(1, 3);
        awaitPosition(context, head());
        assertThat(told).hasAtLeastOneElementOfType(NoClassDefFoundError.class);
    }

    @Test
    void anErrorOfAListenerOfMetersStopsNothing() throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        meters.config().onMeterAdded(ForeignErrorTest::refuse).onMeterRemoved(ForeignErrorTest::refuse);
        DefaultCamelContext context = context();
        context.getRegistry().bind("metricsRegistry", meters);
        say(3);
        start(context, route("startFrom=earliest", exchange -> {}));

        awaitSequences(1, 3);
        IMessageConsumer consumer = consumer(context);
        context.getRouteController().stopRoute("events");
        assertThat(consumer.getCheckpoint()).as("nothing runs on").isNull();
    }

    /** Camel lets an Error of an expression through, and would not end the exchange. */
    @Test
    void anErrorOfAnExpressionStopsNothing() throws Exception {
        DefaultCamelContext context = context();
        context.getShutdownStrategy().setTimeout(40);
        say(3);
        start(
                context,
                routeTo(
                        "startFrom=earliest",
                        route -> route.setBody(exchange -> {
                            throw new NoClassDefFoundError("a library of the expression");
                        })));
        awaitSequences(1, 3);
        awaitPosition(context, head());

        assertThat(context.getInflightRepository().size("events")).isZero();
        assertThat(told).hasSize(3).allSatisfy(failure -> assertThat(failure)
                .hasRootCauseInstanceOf(NoClassDefFoundError.class));
        long begin = System.nanoTime();
        context.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    /** The exchange is referenced, so garbage collection does not reveal that it was dropped. */
    @ParameterizedTest
    @CsvSource({
        "threads, 1",
        "threads, 3",
        "processor, 1",
        "processor, 3",
        "seda, 1",
        "seda, 3",
        "split, 1",
        "split, 3",
        "multicast, 1",
        "multicast, 3",
        "delay, 1",
        "delay, 3",
        "wireTap, 1",
        "wireTap, 3"
    })
    void anErrorOnAThreadOfTheRouteStopsNothing(String pattern, int maxInFlight) throws Exception {
        DefaultCamelContext context = context();
        context.getShutdownStrategy().setTimeout(40);
        say(3);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:next?concurrentConsumers=2").setBody(this::onceFailing);
                from("direct:next").setBody(this::onceFailing);
                RouteDefinition route = from("imessage:events?exceptionHandler=#told&startFrom=earliest&maxInFlight="
                                + maxInFlight)
                        .routeId("events")
                        .process(received::add);
                switch (pattern) {
                    case "threads" -> route.threads(1, 2).setBody(this::onceFailing);
                    case "processor" -> route.threads(1, 2).process(this::onceFailing);
                    case "seda" -> route.to("seda:next?concurrentConsumers=2");
                    case "split" ->
                        route.split(constant("a,b,c"))
                                .parallelProcessing()
                                .setBody(this::onceFailing)
                                .end();
                    case "multicast" ->
                        route.multicast()
                                .parallelProcessing()
                                .to("direct:next", "direct:next")
                                .end();
                    case "delay" -> route.delay(20).asyncDelayed().end().setBody(this::onceFailing);
                    default -> route.wireTap("direct:next");
                }
            }

            private String onceFailing(Exchange exchange) {
                if (errors.getAndIncrement() == 0) {
                    // not a LinkageError, which Camel's own plain step catches
                    throw new AssertionError("the route fails");
                }
                return "fine";
            }
        });
        context.start();

        awaitPosition(context, head());
        assertThat(errors.get()).isGreaterThanOrEqualTo(3);
        await().atMost(SOON).until(() -> context.getInflightRepository().size() == 0);
        assertThat(consumer(context).getInFlight()).isZero();
    }

    /** An exchange that Camel never completes is detected after its garbage collection, and reported on a thread of the consumer. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aQueueThatDropsTheExchange(int maxInFlight) throws Exception {
        DefaultCamelContext context = context();
        // Camel counts the exchange as in flight for ever, and would wait for it.
        context.getShutdownStrategy().setTimeout(1);
        Queue<String> tellers = new ConcurrentLinkedQueue<>();
        context.getRegistry().bind("teller", new LoggingExceptionHandler(context, getClass()) {
            @Override
            public void handleException(String message, Throwable exception) {
                words.add(message);
                tellers.add(Thread.currentThread().getName());
            }
        });
        context.start();
        context.createProducerTemplate().sendBody("seda:full?size=1", "nobody takes it");
        say(3);
        // A route that does not record exchanges, unlike those of the suite.
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?exceptionHandler=#teller&startFrom=earliest&maxInFlight=" + maxInFlight)
                        .routeId("events")
                        .filter(exchange -> errors.getAndIncrement() < 2)
                        .to("seda:full?size=1&discardWhenFull=true")
                        .end();
            }
        });

        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            System.gc();
            assertThat(consumer(context).getCheckpoint()).isEqualTo(Long.toString(head()));
        });
        assertThat(words).hasSize(2).allMatch(text -> text.startsWith("A route lost an event"));
        assertThat(tellers).allMatch(thread -> thread.contains("IMessageEvents"));
        assertThat(consumer(context).getInFlight()).isZero();
    }

    private static void refuse(Meter meter) {
        if (meter.getId().getName().startsWith("camel.imessage")) {
            throw new NoClassDefFoundError("a library of the listener of meters");
        }
    }

    /** Nothing polls what is left in the queue of the polling consumer. */
    @Test
    void aStopAfterPollEnrichDoesNotWait() throws Exception {
        DefaultCamelContext context = context();
        context.getShutdownStrategy().setTimeout(40);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:ask").pollEnrich("imessage:events?startFrom=earliest", 10_000);
            }
        });
        say(5);
        context.start();
        assertThat(context.createProducerTemplate().requestBody("direct:ask", (Object) null))
                .isNotNull();

        long begin = System.nanoTime();
        context.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    private final class Failing implements ExceptionHandler {
        @Override
        public void handleException(Throwable exception) {
            fail();
        }

        @Override
        public void handleException(String message, Throwable exception) {
            fail();
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            fail();
        }

        private void fail() {
            errors.incrementAndGet();
            throw new NoClassDefFoundError("a library of the exception handler");
        }
    }
}
