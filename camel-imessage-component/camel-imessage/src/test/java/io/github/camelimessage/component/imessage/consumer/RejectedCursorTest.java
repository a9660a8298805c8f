// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.webhook.CapturedLog;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.simulator.fault.Refusal;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service does not know the saved position: it is older than the log, or beyond its head. */
@Isolated("looks at the log")
class RejectedCursorTest extends EventSuite {

    private static final long BEYOND = 1_000_000;
    private static final long TOO_OLD = 2;

    /** The time after which a position counts as rejected. */
    private static final String PATIENCE = "&watchdogLimit=1500";

    private final MemoryStateRepository repository = new MemoryStateRepository();

    @ParameterizedTest
    @ValueSource(longs = {BEYOND, TOO_OLD})
    void withoutAPolicyTheConsumerStopsAndReportsWhy(long stored) throws Exception {
        DefaultCamelContext context = startAt(stored, "");

        await().atMost(SOON).until(() -> !told.isEmpty());
        assertThat(words).first(InstanceOfAssertFactories.STRING).contains("fails and is retried");
        await().atMost(SOON).until(() -> words.size() == 2);
        assertThat(told).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("does not know the position " + stored)
                .hasMessageContaining("was reset, or belongs to another account"));
        assertThat(words)
                .last(InstanceOfAssertFactories.STRING)
                .contains("position " + stored, "key 'mine'", "onCursorRejected", "Receiving events has stopped");
        assertThat(repository.getState("mine")).isEqualTo(Long.toString(stored));
        await().atMost(SOON).until(() -> !consumer(context).isConnected());
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {BEYOND, TOO_OLD})
    void earliestContinuesWithTheOldestEvent(long stored) throws Exception {
        DefaultCamelContext context = startAt(stored, "&onCursorRejected=earliest");

        awaitSequences(6, head());
        assertTold(context, stored);
    }

    @ParameterizedTest
    @ValueSource(longs = {BEYOND, TOO_OLD})
    void latestContinuesWithNewEvents(long stored) throws Exception {
        DefaultCamelContext context = startAt(stored, "&onCursorRejected=latest");
        await().atMost(SOON).until(() -> consumer(context).getGaps() == 1);
        awaitBegun(context);
        long before = head();
        say(2);

        awaitSequences(before + 1, before + 2);
        awaitPosition(context, head());
        assertTold(context, stored);
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID_ARGUMENT", "FAILED_PRECONDITION", "OUT_OF_RANGE", "NOT_FOUND"})
    void oneRejectionIsNotEnough(Status.Code code) throws Exception {
        simulator.faults().refuse("CatchUpEvents", 2, Refusal.of(code, "wrongCursor"));
        DefaultCamelContext context = startAt(7, "");

        awaitSequences(8, head());
        assertThat(words).singleElement(InstanceOfAssertFactories.STRING).contains("fails and is retried");
        assertThat(consumer(context).isConnected()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID_ARGUMENT", "FAILED_PRECONDITION", "OUT_OF_RANGE", "NOT_FOUND"})
    void aRejectionThatIsRepeatedLongEnoughCountsWhateverItsStatus(Status.Code code) throws Exception {
        simulator.faults().refuse("CatchUpEvents", 1000, Refusal.of(code, "wrongCursor"));
        startAt(7, "");

        await().atMost(SOON).until(() -> words.stream().anyMatch(word -> word.contains("has stopped")));
        assertThat(words).last(InstanceOfAssertFactories.STRING).contains("position 7", "key 'mine'");
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID_ARGUMENT", "FAILED_PRECONDITION", "OUT_OF_RANGE", "NOT_FOUND"})
    void latestIsFoundWhateverTheServerAnswersToAPositionBeyondItsEnd(Status.Code code) throws Exception {
        say(3);
        simulator.faults().refuse("CatchUpEvents", 1, Refusal.of(code, "wrongCursor"));
        DefaultCamelContext context = start("");
        awaitBegun(context);
        long before = head();
        say(2);

        awaitSequences(before + 1, before + 2);
        assertThat(told).isEmpty();
    }

    @Test
    void aConsumerThatStoppedContinuesWhenItsRouteIsRestarted() throws Exception {
        DefaultCamelContext context = startAt(BEYOND, "");
        await().atMost(SOON).until(() -> words.stream().anyMatch(word -> word.contains("has stopped")));
        context.getRouteController().stopRoute("events");
        repository.setState("mine", "7");
        context.getRouteController().startRoute("events");

        awaitSequences(8, head());
    }

    @Test
    void aPositionInMemoryCannotBeDeletedAndTheErrorSaysSo() throws Exception {
        say(2);
        simulator.faults().refuse("CatchUpEvents", 1000, Refusal.of(Status.Code.INVALID_ARGUMENT, "invalidArgument"));
        start("startFrom=1&watchdogLimit=1500");

        await().atMost(SOON).until(() -> words.stream().anyMatch(text -> text.contains("has stopped")));
        assertThat(words)
                .last(InstanceOfAssertFactories.STRING)
                .contains("in memory only", "restart the application", "onCursorRejected")
                .doesNotContain("delete it");
    }

    @Test
    void theEndIsLoggedAsAnErrorOnce() throws Exception {
        say(10);
        repository.setState("mine", Long.toString(BEYOND));
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", repository);
        try (CapturedLog log = CapturedLog.of("io.github.camelimessage.component.imessage.consumer");
                CapturedLog camels = CapturedLog.of("org.apache.camel")) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("imessage:events?offsetRepository=#offsets&offsetKey=mine&watchdogLimit=1500")
                            .to("mock:out");
                }
            });
            context.start();

            await().atMost(SOON).until(() -> log.linesWith("has stopped") > 0);
            context.stop();
            assertThat(log.linesWith("has stopped")).isEqualTo(1);
            assertThat(log.linesWith("ERROR ")).isEqualTo(1);
            assertThat(camels.linesWith("has stopped")).isZero();
        }
    }

    @Test
    void aStopIsNotHeldUpWhileTheHeadIsAskedFor() throws Exception {
        simulator.faults().refuse("CatchUpEvents", 3, Refusal.of(Status.Code.INVALID_ARGUMENT, "invalidArgument"));
        AtomicInteger catchUps = new AtomicInteger();
        simulator.faults().onArrival("CatchUpEvents", 100, catchUps::incrementAndGet);
        simulator.faults().delay("CatchUpEvents", 100, Duration.ofMinutes(10));
        DefaultCamelContext context =
                startAt(7, "&onCursorRejected=latest&watchdogLimit=500&reconnectDelay=700&maxReconnectDelay=700");
        context.getShutdownStrategy().setTimeout(40);
        await().atMost(SOON).until(() -> catchUps.get() >= 4);

        long begin = System.nanoTime();
        context.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    private void assertTold(DefaultCamelContext context, long stored) {
        assertThat(words).hasSize(2).last(InstanceOfAssertFactories.STRING).contains("position " + stored);
        assertThat(told).allSatisfy(failure -> assertThat(failure).isInstanceOf(ValidationException.class));
        assertThat(consumer(context).getGaps()).isEqualTo(1);
        await().atMost(SOON).until(() -> position(repository.getState("mine")).equals(Long.toString(head())));
    }

    private DefaultCamelContext startAt(long stored, String options) throws Exception {
        say(10);
        simulator.world().log().trimBefore(6);
        repository.setState("mine", Long.toString(stored));
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", repository);
        return start(
                context,
                route(
                        "offsetRepository=#offsets&offsetKey=mine" + (options.contains("watchdogLimit") ? "" : PATIENCE)
                                + options,
                        exchange -> {}));
    }
}
