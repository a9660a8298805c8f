// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.webhook.CapturedLog;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.network.NetworkLink;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The position is from another log that used the same sequences. */
@Isolated("looks at the log")
class AnotherLogTest extends EventSuite {

    private static final String OPTIONS =
            "startFrom=earliest&offsetRepository=#offsets&offsetKey=mine&watchdogLimit=1500";

    /** Camel's own repository loses its content when it is stopped. */
    private final MemoryStateRepository repository = new MemoryStateRepository() {
        @Override
        protected void doStop() {}
    };

    @Test
    void aNewLogThatIsLongerThanThePositionIsDetectedAtTheStart() throws Exception {
        consumed(100);
        lost(150);
        DefaultCamelContext context = startAgain("");

        await().atMost(SOON).until(() -> words.stream().anyMatch(word -> word.contains("has stopped")));
        assertThat(words).first(InstanceOfAssertFactories.STRING).contains("fails and is retried");
        assertThat(told).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("The event with the sequence 100 is not the one")
                .hasMessageContaining("was reset, or belongs to another account"));
        await().atMost(SOON).until(() -> !consumer(context).isConnected());
        assertThat(received).isEmpty();
    }

    @Test
    void aNewLogThatIsLongerThanThePositionIsReadFromItsStart() throws Exception {
        consumed(100);
        lost(150);
        DefaultCamelContext context = startAgain("&onCursorRejected=earliest");

        awaitSequences(1, 150);
        awaitPosition(context, 150);
        assertThat(consumer(context).getGaps()).isEqualTo(1);
    }

    @Test
    void aServerThatTakesEveryCursorForItsHeadHidesNothing() throws Exception {
        consumed(100);
        lost(10);
        simulator.faults().echoCursors(1000);
        DefaultCamelContext context = startAgain("&onCursorRejected=earliest");

        awaitSequences(1, 10);
        awaitPosition(context, 10);
        assertThat(told).allSatisfy(failure -> assertThat(failure).isInstanceOf(ValidationException.class));
    }

    @Test
    void aLogThatIsLostWhileTheConsumerRunsIsFoundAtTheReconnect() throws Exception {
        try (NetworkLink link = simulator.openLink(Transport.GRPC)) {
            DefaultCamelContext context = withRepository();
            context.getComponent("imessage", IMessageComponent.class)
                    .getConfiguration()
                    .setAddress(link.address());
            start(context, route(OPTIONS + "&onCursorRejected=earliest", exchange -> {}));
            say(20);
            awaitPosition(context, 20);
            received.clear();
            link.refuse(true);
            simulator.world().log().reset();
            say(30);
            link.refuse(false);

            awaitSequences(1, 30);
            awaitPosition(context, 30);
            assertThat(consumer(context).getGaps()).isEqualTo(1);
        }
    }

    @Test
    void theSameLogIsKnownAgainAndNothingComesTwice() throws Exception {
        consumed(10);
        say(5);
        DefaultCamelContext context = startAgain("");

        awaitSequences(11, 15);
        awaitPosition(context, 15);
        assertThat(sequences()).doesNotHaveDuplicates();
        assertThat(told).isEmpty();
    }

    @Test
    void aPositionThatIsNotTheNumberOfAnEventIsKnownAgainByTheEventBelowIt() throws Exception {
        DefaultCamelContext first = start(withRepository(), route(OPTIONS, exchange -> {}));
        say(10);
        awaitPosition(first, 10);
        simulator.faults().skipSequences(5);
        await().atMost(SOON).until(() -> "15".equals(consumer(first).getCheckpoint()));
        first.stop();
        received.clear();
        say(2);
        startAgain("");

        awaitSequences(16, 17);
        assertThat(sequences()).doesNotHaveDuplicates();
        assertThat(told).isEmpty();
        assertThat(repository.getState("mine")).startsWith("1").contains(":");
    }

    @Test
    void anEventThatTheServiceHasThrownAwayForItsAgeProvesNothing() throws Exception {
        consumed(10);
        say(5);
        simulator.world().log().trimBefore(11);
        DefaultCamelContext context = startAgain("");

        awaitSequences(11, 15);
        awaitPosition(context, 15);
        assertThat(told).isEmpty();
        assertThat(consumer(context).getGaps()).isZero();
    }

    @Test
    void aMissingEventIsReportedAndConsumingContinues() throws Exception {
        consumed(10);
        say(5);
        simulator.faults().dropEvery("CatchUpEvents", 1, 1);
        try (CapturedLog log = CapturedLog.of(EventRun.class.getName())) {
            startAgain("");

            awaitSequences(11, 15);
            assertThat(log.linesWith("does not find the event 10")).isEqualTo(1);
            assertThat(told).isEmpty();
        }
    }

    @Test
    void aValueWithoutAFingerprintIsReadAndGetsOne() throws Exception {
        say(10);
        repository.setState("mine", "7");
        DefaultCamelContext context = startAgain("");

        awaitSequences(8, 10);
        awaitPosition(context, 10);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(repository.getState("mine")).matches("10;10:[0-9a-f]{16};"));
    }

    /** Consumes this number of events, and stops. */
    private void consumed(int count) throws Exception {
        DefaultCamelContext context = start(withRepository(), route(OPTIONS, exchange -> {}));
        say(count);
        awaitPosition(context, count);
        context.stop();
        assertThat(repository.getState("mine")).startsWith(count + ";" + count + ":");
        received.clear();
    }

    /** The service has lost its log, and has this number of new events. */
    private void lost(int count) {
        simulator.world().log().reset();
        say(count);
    }

    private DefaultCamelContext startAgain(String options) throws Exception {
        return start(withRepository(), route(OPTIONS + options, exchange -> {}));
    }

    private DefaultCamelContext withRepository() {
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", repository);
        return context;
    }
}
