// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.webhook.CapturedLog;
import java.time.Duration;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service sends events that the position has passed: they are delivered, as long as the process lives. */
@Isolated("looks at the log")
class OutOfOrderTest extends EventSuite {

    @ParameterizedTest
    @CsvSource({"2, live", "50, live", "2, strict", "50, strict"})
    void eventsOutOfOrderInAReplayAreDeliveredAndReportedOnce(int window, String ordering) throws Exception {
        say(100);
        simulator.faults().reverse("CatchUpEvents", window, 2);
        try (CapturedLog log = CapturedLog.of(EventRun.class.getName())) {
            DefaultCamelContext context = start("startFrom=earliest&ordering=" + ordering);

            awaitSequences(1, 100);
            awaitPosition(context, 100);
            assertThat(sequences()).doesNotHaveDuplicates();
            assertThat(consumer(context).getLate()).isEqualTo(2 * (window - 1));
            assertThat(log.linesWith("the position is already beyond it")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "strict"})
    void aLiveEventThatTheReplayLeavesOutIsDelivered(String ordering) throws Exception {
        say(3);
        simulator.faults().delay("CatchUpEvents", 1, Duration.ofSeconds(4));
        simulator.faults().dropEvery("CatchUpEvents", 5, 1);
        DefaultCamelContext context = start("startFrom=earliest&ordering=" + ordering);
        awaitBegun(context);
        say(4);

        awaitSequences(1, 7);
        awaitPosition(context, 7);
        assertThat(consumer(context).getLate()).isEqualTo(1);
        assertThat(sequences()).doesNotHaveDuplicates();
    }

    @Test
    void whatCameOutOfOrderDoesNotComeAgainAfterARestart() throws Exception {
        say(10);
        simulator.faults().reverse("CatchUpEvents", 10, 1);
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", fileRepository());
        start(context, route("startFrom=earliest&offsetRepository=#offsets", exchange -> {}));
        awaitSequences(1, 10);
        context.stop();
        say(1);
        DefaultCamelContext next = context();
        next.getRegistry().bind("offsets", fileRepository());
        start(next, route("startFrom=earliest&offsetRepository=#offsets", exchange -> {}));

        awaitSequences(1, 11);
        awaitPosition(next, 11);
        assertThat(sequences()).doesNotHaveDuplicates();
    }

    @Test
    void theHighestNumberThatThereIsIsAnEventLikeAnyOther() throws Exception {
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", fileRepository());
        start(context, route("startFrom=earliest&offsetRepository=#offsets", exchange -> {}));
        say(1);
        awaitPosition(context, 1);
        simulator.faults().skipSequences(Long.MAX_VALUE - 2);
        say(1);

        await().atMost(SOON).untilAsserted(() -> assertThat(sequences()).containsExactly(1L, Long.MAX_VALUE));
        awaitPosition(context, Long.MAX_VALUE);
        context.getRouteController().stopRoute("events");
        context.getRouteController().startRoute("events");
        awaitBegun(context);
        assertThat(sequences()).containsExactly(1L, Long.MAX_VALUE);
        assertThat(told).isEmpty();
    }
}
