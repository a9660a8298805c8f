// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.fault.LinqRefusal;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.world.MessageState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The service fails, and each message gets exactly one reply. */
class FaultsTest extends HotelSuite {

    private static final String SEND = "chats.messages.send";

    @Test
    void atPhotonNothingIsLostOrSentTwiceAndHealthAndMetricsAreShown() throws Exception {
        build(Vendor.PHOTON);
        hotel.open();

        MessageState breakfast = ask("When is breakfast?");
        awaitOneReplyEach(List.of(breakfast));

        // More often than the client retries a call by itself.
        simulator.faults().refuse("SendTextMessage", 9, Refusal.unavailable());
        MessageState pool = ask("Is there a pool?");
        awaitOneReplyEach(List.of(breakfast, pool));

        // The message is sent, and the concierge gets an error.
        simulator.faults().loseAnswer("SendTextMessage", 1, Refusal.of(io.grpc.Status.Code.UNKNOWN, "internalError"));
        MessageState taxi = ask("A taxi, please");
        MessageState view = ask("A room with a view, please");
        awaitOneReplyEach(List.of(breakfast, pool, taxi, view));

        // A reply that no retry can fix is skipped, and does not stop the next ones.
        simulator.faults().refuse("SendTextMessage", 1, Refusal.of(io.grpc.Status.Code.NOT_FOUND, "chatNotFound"));
        ask("Lost");
        MessageState thanks = ask("Thank you");
        awaitOneReplyEach(List.of(breakfast, pool, taxi, view, thanks));

        assertThat(get("/actuator/health"))
                .contains("\"status\":\"UP\"", "\"consumer:photon\":\"UP\"")
                .doesNotContain(simulator.token());
        assertThat(get("/actuator/metrics/camel.imessage.connected")).contains("\"value\":1.0");
        closeAndExpectOneReplyEach(List.of(breakfast, pool, taxi, view, thanks));
    }

    @Test
    void atLinqNothingIsLostOrSentTwiceAndHealthAndMetricsAreShown() throws Exception {
        build(Vendor.LINQ);
        hotel.open();

        MessageState breakfast = ask("When is breakfast?");
        awaitOneReplyEach(List.of(breakfast));

        // More often than the client retries a call by itself.
        simulator.faults().linq().refuse(SEND, 9, LinqRefusal.internal());
        MessageState pool = ask("Is there a pool?");
        awaitOneReplyEach(List.of(breakfast, pool));

        // The message is sent, and the concierge gets no answer.
        simulator.faults().linq().cutConnection(SEND, 1);
        MessageState taxi = ask("A taxi, please");
        awaitOneReplyEach(List.of(breakfast, pool, taxi));

        // Delivered more than once.
        simulator.faults().webhooks().repeat("message.received", 1);
        MessageState view = ask("A room with a view, please");
        awaitOneReplyEach(List.of(breakfast, pool, taxi, view));

        // A reply that no retry can fix is skipped, and does not stop the next ones.
        simulator.faults().linq().refuse(SEND, 1, LinqRefusal.of(404, 2001));
        ask("Lost");
        assertThat(simulator.linq().webhooks().awaitIdle(Duration.ofSeconds(60)))
                .isTrue();
        MessageState thanks = ask("Thank you");
        awaitOneReplyEach(List.of(breakfast, pool, taxi, view, thanks));

        assertThat(get("/actuator/health"))
                .contains("\"status\":\"UP\"", "\"consumer:imessage-webhook/linq\":\"UP\"")
                .doesNotContain(simulator.token());
        assertThat(get("/actuator/metrics/camel.imessage.webhook.failed")).doesNotContain("\"value\":0.0");
        assertThat(simulator.world().chats().background(group).variant()).isEqualTo("silver");
        closeAndExpectOneReplyEach(List.of(breakfast, pool, taxi, view, thanks));
    }
}
