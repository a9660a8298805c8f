// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.event.EventHeaders;
import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.simulator.fault.Faults;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Unexpected frames cause no loss of events. */
class OddFramesTest extends EventSuite {

    @Test
    void aHeartbeatWithTheSequenceOfALaterEventDoesNotHideIt() throws Exception {
        simulator.faults().beginWithNumberedHeartbeat("SubscribeMessageEvents", 1, head() + 2);
        DefaultCamelContext context = start("");
        awaitBegun(context);
        long before = head();
        say(3);

        awaitSequences(before + 1, before + 3);
        assertMessagesOnly();
    }

    @Test
    void aHeartbeatWithTheHeadOfAReplayDoesNotEndIt() throws Exception {
        say(5);
        simulator.faults().beginWithNumberedHeartbeat("CatchUpEvents", 2, head());
        start("startFrom=earliest");

        awaitSequences(1, 5);
        assertMessagesOnly();
    }

    @Test
    void anEventWhoseTimeIsNoneComesWithoutIt() throws Exception {
        say(3);
        simulator.faults().spoilTimes(Faults.ANY, 2);
        DefaultCamelContext context = start("startFrom=earliest");

        awaitPosition(context, head());
        assertThat(sequences()).containsExactly(1L, 2L, 3L);
        assertMessagesOnly();
        assertThat(received)
                .extracting(exchange -> exchange.getMessage().getHeaders().containsKey(Exchange.MESSAGE_TIMESTAMP))
                .containsExactly(false, false, true);
        assertThat(told).isEmpty();
    }

    @Test
    void aTimeThatIsNotInMillisecondsIsNoHeader() {
        Map<String, Object> headers = new HashMap<>();
        EventHeaders.put(new ChatEvent(ChatEvent.ARCHIVED, 1, chat, false, Instant.MAX, null), headers);

        assertThat(headers).containsEntry("CamelIMessageSequence", 1L).doesNotContainKey(Exchange.MESSAGE_TIMESTAMP);
    }

    private void assertMessagesOnly() {
        assertThat(received)
                .extracting(exchange -> exchange.getMessage().getBody())
                .hasOnlyElementsOfType(MessageEvent.Received.class);
    }
}
