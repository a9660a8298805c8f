// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.event.EventNames;
import io.github.camelimessage.event.GroupChange;
import io.github.camelimessage.event.GroupEvent;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.simulator.webhook.Delivery;
import io.github.camelimessage.simulator.webhook.Outcome;
import io.github.camelimessage.simulator.world.Background;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import io.github.camelimessage.simulator.world.PollState;
import io.github.camelimessage.simulator.world.SharedLocation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The events that a route gets from Linq's webhooks. */
@Tag("jdk")
@Tag("line")
@Execution(ExecutionMode.CONCURRENT)
class LinqWebhookTest extends WebhookSuite {

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-01", "2026-02-03"})
    void aMessageIsTheSameEventInBothVersions(String version) throws Exception {
        Application application = start("webhookVersion=" + version);
        String chat = bob.openChat();
        MessageState message = bob.sendText(chat, "Gr\u00fc\u00dfe \ud83d\ude00");
        settle();

        Exchange exchange = only("message.received");
        assertThat(exchange.getMessage().getBody()).isInstanceOf(MessageEvent.Received.class);
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(IMessageConstants.CHAT_GUID, simulator.linq().chatId(chat))
                .containsEntry(IMessageConstants.MESSAGE_GUID, simulator.linq().messageId(message.guid()))
                .containsEntry(IMessageConstants.IS_FROM_ME, false)
                .containsEntry(IMessageConstants.ACTOR, BOB)
                .containsKeys(
                        IMessageConstants.EVENT_ID, IMessageConstants.TRACE_ID, IMessageConstants.MESSAGE_TIMESTAMP)
                .doesNotContainKey(IMessageConstants.SEQUENCE);
        assertThat(((MessageEvent.Received) event(exchange)).message().content().text())
                .isEqualTo("Gr\u00fc\u00dfe \ud83d\ude00");
        assertThat(subscription().targetUrl()).isEqualTo(application.url() + "?version=" + version);
        Delivery delivery = webhooks().deliveries().of("message.received").get(0);
        assertThat(exchange.getMessage().getHeader(IMessageConstants.EVENT_ID)).isEqualTo(delivery.id());
        assertThat(delivery.body()).contains("\"webhook_version\":\"" + version + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-01", "2026-02-03"})
    void everyKindThatLinqDeliversArrivesOnceAndUnderANameThatSelectsIt(String version) throws Exception {
        start("webhookVersion=" + version);
        actOutEverything();
        settle();

        List<Delivery> delivered = webhooks().deliveries().all();
        assertThat(delivered).allMatch(one -> one.outcome() == Outcome.DELIVERED);
        assertThat(received).hasSameSizeAs(delivered);
        Map<Object, Exchange> byId = received.stream()
                .collect(Collectors.toMap(one -> one.getMessage().getHeader(IMessageConstants.EVENT_ID), one -> one));
        for (Delivery one : delivered) {
            Exchange exchange = byId.get(one.id());
            Set<String> selecting = new TreeSet<>(EventNames.of(event(exchange)));
            assertThat(LinqEventTypes.names(one.eventType()))
                    .as(one.eventType())
                    .containsAll(selecting);
            assertThat(exchange.getMessage().getHeader(IMessageConstants.EVENT_TYPE))
                    .isEqualTo(event(exchange).type());
        }
        assertThat(delivered.stream().map(Delivery::eventType).collect(Collectors.toSet()))
                .contains(
                        "message.sent",
                        "message.received",
                        "message.delivered",
                        "message.read",
                        "message.failed",
                        "reaction.added",
                        "reaction.removed",
                        "participant.added",
                        "participant.removed",
                        "chat.created",
                        "chat.group_name_updated",
                        "chat.group_icon_updated",
                        "chat.typing_indicator.started",
                        "chat.typing_indicator.stopped",
                        "chat.background_updated",
                        "phone_number.status_updated",
                        "location.sharing.started",
                        "location.sharing.stopped",
                        "poll.received",
                        "poll.vote.added",
                        "poll.vote.removed",
                        "poll.updated",
                        "call.ringing");
        assertThat(received.stream().filter(one -> event(one) instanceof UnknownEvent))
                .allMatch(one -> event(one).type().equals("call.ringing"));
    }

    private void actOutEverything() throws InterruptedException {
        Person alice = simulator.person("alice@example.com");
        String chat = bob.openChat();
        MessageState said = bob.sendText(chat, "Hi");
        MessageState own = simulator.world().messages().send(simulator.world().owner(), chat, Draft.of("Hello"));
        settle();
        bob.read(own.guid());
        bob.edit(said, "Hi!");
        bob.react(chat, own.guid(), ReactionKind.LOVE);
        settle();
        bob.unreact(chat, own.guid(), ReactionKind.LOVE);
        bob.setTyping(chat, true);
        settle();
        bob.setTyping(chat, false);
        bob.setBackground(chat, Background.dynamic("water", "dark"));
        settle();
        bob.removeBackground(chat);
        bob.shareLocation(chat, SharedLocation.Place.of(48.2, 16.37), null);
        bob.stopSharingLocation();
        PollState poll = bob.createPoll(chat, "Lunch?", "Pizza", "Pasta");
        bob.vote(poll.guid(), poll.options().get(0).id());
        bob.unvote(poll.guid());
        bob.addPollOption(poll.guid(), "Soup");
        String group = alice.createGroup(BOB, "+15551230002");
        alice.rename(group, "Friends");
        alice.setIcon(group, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1});
        alice.removeIcon(group);
        alice.add(group, "+15551230003");
        alice.remove(group, BOB);
        simulator.person("+15551230002").leave(group);
        settle();
        simulator.faults().linq().failMessages(1, 4005, "Cannot show it");
        simulator.world().messages().send(simulator.world().owner(), chat, Draft.of("Fails"));
        simulator.linq().lines().get(0).setFlagged(true);
        webhooks().emit("call.ringing", Map.of("call_id", "1"));
    }

    @Test
    void changesOfAGroupHaveTheHeadersOfTheLogConsumer() throws Exception {
        start("types=participantAdded");
        Person alice = simulator.person("alice@example.com");
        String group = alice.createGroup(BOB, "+15551230002");
        alice.rename(group, "Friends");
        alice.add(group, "+15551230003");
        settle();

        Exchange exchange = received.element();
        assertThat(received).hasSize(1);
        assertThat(((GroupEvent) event(exchange)).change()).isInstanceOf(GroupChange.ParticipantAdded.class);
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(IMessageConstants.EVENT_TYPE, "group.changed")
                .containsEntry(IMessageConstants.CHANGE_TYPE, "participantAdded")
                .containsEntry(IMessageConstants.CHAT_GUID, simulator.linq().chatId(group));
        assertThat(subscription().events()).containsExactly("participant.added");
    }

    @Test
    void filteredEventsAreAcknowledged() throws Exception {
        start("types=message.received&chatGuid=other");
        bob.sendText(bob.openChat(), "Hi");
        settle();

        assertThat(webhooks().deliveries().all()).isNotEmpty().allMatch(one -> one.outcome() == Outcome.DELIVERED);
        assertThat(received).isEmpty();
    }

    @Test
    void unknownKindsOfEventsAreDelivered() throws Exception {
        start("");
        simulator.faults().webhooks().sendUnknown("call.ringing", 1);
        webhooks().emit("call.ringing", Map.of("call_id", "1"));
        settle();

        Exchange exchange = only("simulator.not_known_yet");
        assertThat(((UnknownEvent) event(exchange)).data()).containsEntry("call_id", "1");
        assertThat(webhooks().deliveries().all()).allMatch(one -> one.outcome() == Outcome.DELIVERED);
    }

    @Test
    void aSelectedEventInAnUnknownFormIsDelivered() throws Exception {
        Application application = start("types=message.received");
        byte[] body = TestSigner.event("e1", "message.received", "{\"id\": \"m\", \"chat\": 5}");
        Map<String, String> headers = TestSigner.linq(subscription().secret(), "e1", Instant.now(), body);

        assertThat(post(application.url(), headers, body).statusCode()).isEqualTo(200);
        assertThat(received).hasSize(1);
        assertThat(event(received.element()).type()).isEqualTo("message.unknown(message.received)");
    }

    @Test
    void signaturesOfBothSecretsAreAccepted() throws Exception {
        Application application = start("webhookAutoRegister=false&webhookSecret=RAW(" + TestSigner.OTHER_SECRET + ", "
                + TestSigner.LINQ_SECRET + ")");
        byte[] body = TestSigner.event("e1", "call.ringing", "{}");
        for (String secret : List.of(TestSigner.LINQ_SECRET, TestSigner.OTHER_SECRET)) {
            assertThat(post(application.url(), TestSigner.linq(secret, "e1", Instant.now(), body), body)
                            .statusCode())
                    .isEqualTo(200);
        }
        String third = "whsec_" + "B".repeat(44);
        assertThat(post(application.url(), TestSigner.linq(third, "e1", Instant.now(), body), body)
                        .statusCode())
                .isEqualTo(401);
        assertThat(received).hasSize(1);
        assertThat(webhooks().subscriptions()).isEmpty();
    }
}
