// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exchanges that fail. */
@Execution(ExecutionMode.CONCURRENT)
class FailureTest extends EventSuite {

    private final AtomicInteger failures = new AtomicInteger();

    @Test
    void aFailedExchangeIsReportedAndTheNextFollows() throws Exception {
        say(4);
        DefaultCamelContext context = start(context(), route("startFrom=earliest", failing(2, 1)));

        awaitPosition(context, head());
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(told).extracting(Throwable::getMessage).containsExactly("event 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anErrorOfTheRouteIsAFailureLikeAnyOther(int maxInFlight) throws Exception {
        say(4);
        DefaultCamelContext context =
                start(context(), route("startFrom=earliest&maxInFlight=" + maxInFlight, exchange -> {
                    if (sequence(exchange) < 4) {
                        throw new AssertionError("event " + sequence(exchange));
                    }
                }));

        awaitPosition(context, head());
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L);
        // With several in flight the handler may be called for one event while the next one of its chat starts.
        await().atMost(SOON).untilAsserted(() -> assertThat(told).hasSize(3));
        // Camel keeps an Error as the cause of an exception
        assertThat(told).allSatisfy(failure -> assertThat(failure).hasCauseInstanceOf(AssertionError.class));
        assertThat(told)
                .extracting(failure -> failure.getCause().getMessage())
                .containsExactlyInAnyOrder("event 1", "event 2", "event 3");
    }

    @Test
    void aHandledFailureIsDoneAndNotReported() throws Exception {
        say(4);
        DefaultCamelContext context = context();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalStateException.class).handled(true);
                from("imessage:events?startFrom=earliest&breakOnFirstError=true&exceptionHandler=#told")
                        .routeId("events")
                        .process(received::add)
                        .process(exchange -> fail(exchange, 2, 1));
            }
        });
        context.start();

        awaitPosition(context, head());
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(told).isEmpty();
    }

    @Test
    void withBreakOnFirstErrorTheFailedEventComesAgainBeforeAllThatFollow() throws Exception {
        say(5);
        DefaultCamelContext context =
                start(context(), route("startFrom=earliest&breakOnFirstError=true", failing(3, 2)));

        awaitPosition(context, head());
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 3L, 3L, 4L, 5L);
        assertThat(told).hasSize(2);
    }

    /** As a transacted route that fails and rolls back without an exception. */
    @Test
    void whatIsMarkedForRollbackComesAgainToo() throws Exception {
        say(3);
        DefaultCamelContext context = start(context(), route("startFrom=earliest&breakOnFirstError=true", exchange -> {
            if (sequence(exchange) == 2 && failures.incrementAndGet() == 1) {
                exchange.setRollbackOnly(true);
            }
        }));

        awaitPosition(context, head());
        assertThat(sequences()).containsExactly(1L, 2L, 2L, 3L);
    }

    @Test
    void withBreakOnFirstErrorLiveEventsComeAgainToo() throws Exception {
        DefaultCamelContext context = start(context(), route("breakOnFirstError=true", exchange -> {
            if (failures.incrementAndGet() == 3) {
                throw new IllegalStateException("once");
            }
        }));
        awaitBegun(context);
        long before = head();
        say(5);

        awaitPosition(context, head());
        assertThat(sequences()).containsExactly(before + 1, before + 2, before + 3, before + 3, before + 4, before + 5);
    }

    @Test
    void whatCompletedBeyondTheFailedEventIsNotRepeated() throws Exception {
        for (int i = 0; i < 8; i++) {
            alice.sendText(alice.createGroup("bob@example.com", "person" + i + "@example.com"), "Hello");
        }
        DefaultCamelContext context =
                start(context(), route("startFrom=earliest&breakOnFirstError=true&maxInFlight=4", exchange -> {
                    if (sequence(exchange) == 2) {
                        // The others of the first four are done before this one fails.
                        await().atMost(SOON).until(() -> received.size() >= 4);
                        fail(exchange, 2, 1);
                    }
                }));

        awaitPosition(context, head());
        assertThat(sequences())
                .containsAll(java.util.stream.LongStream.rangeClosed(1, head())
                        .boxed()
                        .toList());
        assertThat(sequences().stream().filter(sequence -> sequence == 2)).hasSize(2);
        assertThat(sequences().stream().filter(sequence -> sequence == 1 || sequence == 3))
                .hasSize(2);
    }

    @Test
    void anEventThatAlwaysFailsIsRetriedForeverAndDoesNotDelayAStop() throws Exception {
        say(2);
        DefaultCamelContext context = context();
        context.getShutdownStrategy().setTimeout(40);
        start(context, route("startFrom=earliest&breakOnFirstError=true", failing(1, Integer.MAX_VALUE)));
        await().atMost(SOON).until(() -> failures.get() >= 5);

        long begin = System.nanoTime();
        context.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        assertThat(sequences()).containsOnly(1L);
    }

    /** Camel stops redelivering as soon as it starts to stop a route. */
    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "2, false", "2, true"})
    void anExchangeThatFailsBecauseItsRouteIsStoppedComesAgain(int maxInFlight, boolean wholeContext) throws Exception {
        FileOffsetRepository offsets = fileRepository();
        DefaultCamelContext context = context();
        context.getShutdownStrategy().setTimeout(3);
        context.getRegistry().bind("offsets", offsets);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler()
                        .maximumRedeliveries(-1)
                        .redeliveryDelay(50)
                        .allowRedeliveryWhileStopping(false));
                from("imessage:events?startFrom=earliest&exceptionHandler=#told&offsetRepository=#offsets&offsetKey=mine"
                                + "&maxInFlight=" + maxInFlight)
                        .routeId("events")
                        .process(received::add)
                        .process(exchange -> {
                            failures.incrementAndGet();
                            throw new IllegalStateException("the database is away");
                        });
            }
        });
        say(1);
        context.start();
        await().atMost(SOON).until(() -> failures.get() > 2);
        if (wholeContext) {
            context.stop();
        } else {
            context.getRouteController().stopRoute("events");
        }

        await().atMost(SOON).until(() -> !offsets.isStarted());
        assertThat(offsets.getState("mine")).isEqualTo("0");
    }

    private Processor failing(long sequence, int times) {
        return exchange -> fail(exchange, sequence, times);
    }

    private void fail(Exchange exchange, long sequence, int times) {
        if (sequence(exchange) == sequence && failures.incrementAndGet() <= times) {
            throw new IllegalStateException("event " + sequence);
        }
    }
}
