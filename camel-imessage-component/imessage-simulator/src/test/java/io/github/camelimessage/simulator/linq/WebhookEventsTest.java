// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static io.github.camelimessage.simulator.linq.LinqWire.json;
import static io.github.camelimessage.simulator.linq.LinqWire.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.world.Background;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.PollState;
import io.github.camelimessage.simulator.world.SharedLocation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The events of webhooks, caused by the account and by other people. */
class WebhookEventsTest extends WebhookSuite {

    @Test
    void aMessageIsSentDeliveredAndReadUnderTheTraceOfItsCall() throws Exception {
        subscribe("/?version=2026-02-03");
        LinqWire.Reply reply = wire.post("/chats", LinqWire.create(LINE, "Hello", BOB));
        String trace = reply.header("x-trace-id");
        String id = reply.ok(201).at("/chat/message/id").textValue();
        settle();
        bob().read(simulator.linq().messageGuid(id));
        settle();
        eventually(() -> assertThat(receiver.types())
                .containsExactlyInAnyOrder("chat.created", "message.sent", "message.delivered", "message.read"));
        assertThat(receiver.hooks())
                .allMatch(hook -> hook.json().get("trace_id").textValue().equals(trace));
        JsonNode sent = receiver.only("message.sent").data();
        assertThat(sent.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id",
                        "chat",
                        "direction",
                        "parts",
                        "sender_handle",
                        "service",
                        "delivered_at",
                        "read_at",
                        "sent_at");
        assertThat(sent.get("id").textValue()).isEqualTo(id);
        assertThat(sent.get("direction").textValue()).isEqualTo("outbound");
        assertThat(sent.at("/parts/0").has("reactions")).isFalse();
        assertThat(sent.at("/chat/owner_handle/handle").textValue()).isEqualTo(LINE);
        assertThat(sent.at("/chat/health_status/status").textValue()).isEqualTo("HEALTHY");
        assertThat(sent.get("delivered_at").isNull()).isTrue();
        JsonNode delivered = receiver.only("message.delivered").data();
        assertThat(delivered.get("delivered_at").isTextual()).isTrue();
        assertThat(delivered.get("read_at").isNull()).isTrue();
        assertThat(receiver.only("message.read").data().get("read_at").isTextual())
                .isTrue();
        assertThat(wire.get("/messages/" + id).ok(200).get("delivery_status").textValue())
                .isEqualTo("read");
        JsonNode created = receiver.only("chat.created").data();
        assertThat(created.has("is_archived")).isFalse();
        assertThat(created.get("handles")).hasSize(2);
    }

    @Test
    void theOlderVersionHasItsOwnShape() throws Exception {
        subscribe("/old?version=2025-01-01");
        String chat = createChatId(BOB);
        settle();
        MessageState inbound = bob().sendText(guid(chat), "Hi");
        settle();
        JsonNode envelope = receiver.only("message.received").json();
        assertThat(envelope.get("webhook_version").textValue()).isEqualTo("2025-01-01");
        assertThat(envelope.get("api_version").textValue()).isEqualTo("v3");
        JsonNode data = envelope.get("data");
        assertThat(data.get("chat_id").textValue()).isEqualTo(chat);
        assertThat(data.get("is_from_me").booleanValue()).isFalse();
        assertThat(data.at("/message/id").textValue())
                .isEqualTo(simulator.linq().messageId(inbound.guid()));
        assertThat(data.at("/message/parts/0/value").textValue()).isEqualTo("Hi");
        assertThat(data.at("/recipient_handle/handle").textValue()).isEqualTo(LINE);
        assertThat(data.get("received_at").isTextual()).isTrue();
        JsonNode delivered = receiver.only("message.delivered").data();
        assertThat(delivered.get("delivered_at").isTextual()).isTrue();
        assertThat(delivered.get("message_id").isTextual()).isTrue();
        assertThat(delivered.get("recipient_handle").isNull()).isTrue();
    }

    @Test
    void editsAreReportedInTheNewerVersionOnly() throws Exception {
        subscribe("/new?version=2026-02-03");
        subscribe("/old?version=2025-01-01");
        String chat = createChatId(BOB);
        String id = wire.get("/chats/" + chat + "/messages")
                .ok(200)
                .at("/messages/0/id")
                .textValue();
        wire.patch("/messages/" + id, json("{'text':'Corrected'}")).ok(200);
        settle();
        Receiver.Hook edited = receiver.only("message.edited");
        assertThat(edited.path()).startsWith("/new");
        assertThat(edited.data().at("/part/text").textValue()).isEqualTo("Corrected");
        assertThat(edited.data().at("/part/index").intValue()).isZero();
        assertThat(edited.data().at("/chat/owner_handle/is_me").booleanValue()).isTrue();
        assertThat(edited.data().hasNonNull("edited_at")).isTrue();
    }

    @Test
    void bySmsNothingComesAfterSent() throws Exception {
        bob().service(ServiceType.SMS);
        subscribe("/");
        String id = createChat(BOB).at("/message/id").textValue();
        settle();
        bob().read(simulator.linq().messageGuid(id));
        settle();
        assertThat(receiver.types()).containsExactlyInAnyOrder("chat.created", "message.sent");
        assertThat(wire.get("/messages/" + id).ok(200).get("delivery_status").textValue())
                .isEqualTo("sent");
    }

    @Test
    void aMessageSentOverAnotherTransportIsReportedToo() throws Exception {
        subscribe("/");
        String chat = alice().openChat();
        simulator.world().messages().send(simulator.world().owner(), chat, Draft.of("By Photon"));
        settle();
        eventually(() -> assertThat(receiver.types())
                .containsExactlyInAnyOrder("chat.created", "message.sent", "message.delivered"));
        assertThat(receiver.only("message.sent").data().at("/parts/0/value").textValue())
                .isEqualTo("By Photon");
    }

    @Test
    void filesOfAMessageCanBeFetched() throws Exception {
        subscribe("/");
        String chat = alice().openChat();
        MediaFile file = MediaFile.of("a b.txt", "text/plain", "contents".getBytes());
        alice().send(chat, Draft.of(Part.Text.of("Look"), new Part.Media(file, false)));
        settle();
        JsonNode media = receiver.only("message.received").data().at("/parts/1");
        assertThat(media.get("filename").textValue()).isEqualTo("a b.txt");
        assertThat(media.get("size_bytes").intValue()).isEqualTo(8);
        LinqWire anybody = new LinqWire("", null);
        assertThat(anybody.get(media.get("url").textValue()).text()).isEqualTo("contents");
    }

    @Test
    void aFailedMessageHasAReason() throws Exception {
        subscribe("/");
        simulator.faults().linq().failMessages(1, 4005, "Cannot show it");
        String id = createChat(BOB).at("/message/id").textValue();
        settle();
        JsonNode data = receiver.only("message.failed").data();
        assertThat(data.get("code").intValue()).isEqualTo(4005);
        assertThat(data.get("reason").textValue()).isEqualTo("Cannot show it");
        assertThat(data.get("message_id").textValue()).isEqualTo(id);
        assertThat(data.hasNonNull("failed_at")).isTrue();
        assertThat(receiver.all("message.sent")).isEmpty();
        assertThat(wire.get("/messages/" + id).ok(200).get("delivery_status").textValue())
                .isEqualTo("failed");
    }

    @Test
    void iMessageOnlyFailsWithoutIMessage() throws Exception {
        bob().service(ServiceType.SMS);
        subscribe("/");
        String chat = createChatId(BOB);
        settle();
        receiver.clear();
        String content = "{'parts':[{'type':'text','value':'Hi'}],'preferred_service':'iMessage'}";
        wire.post("/chats/" + chat + "/messages", message(content)).ok(202);
        settle();
        assertThat(receiver.types()).containsExactly("message.failed");
    }

    @Test
    void tapbacksOfBothSidesAreReported() throws Exception {
        subscribe("/");
        JsonNode chat = createChat(BOB);
        String id = chat.at("/message/id").textValue();
        String guid = guid(chat.get("id").textValue());
        bob().react(guid, simulator.linq().messageGuid(id), ReactionKind.LOVE);
        wire.post("/messages/" + id + "/reactions", json("{'operation':'add','type':'custom','custom_emoji':'x'}"))
                .ok(200);
        settle();
        bob().unreact(guid, simulator.linq().messageGuid(id), ReactionKind.LOVE);
        settle();
        List<JsonNode> added =
                receiver.all("reaction.added").stream().map(Receiver.Hook::data).toList();
        assertThat(added)
                .extracting(one -> one.get("reaction_type").textValue())
                .containsExactlyInAnyOrder("love", "custom");
        assertThat(added)
                .allMatch(one -> one.get("message_id").textValue().equals(id)
                        && one.get("part_index").intValue() == 0
                        && one.get("chat_id").textValue().equals(chat.get("id").textValue()));
        assertThat(added)
                .filteredOn(one -> one.get("is_from_me").booleanValue())
                .hasSize(1);
        JsonNode removed = receiver.only("reaction.removed").data();
        assertThat(removed.at("/from_handle/handle").textValue()).isEqualTo(BOB);
    }

    @Test
    void groupsTellNamesIconsAndMembers() throws Exception {
        String chat = createChatId(ALICE, BOB, CAROL);
        String guid = guid(chat);
        settle();
        subscribe("/");
        alice().rename(guid, "One");
        alice().rename(guid, "Two");
        alice().setIcon(guid, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1});
        alice().removeIcon(guid);
        alice().add(guid, DAVE);
        alice().remove(guid, BOB);
        simulator.person(CAROL).leave(guid);
        settle();
        List<Receiver.Hook> names = receiver.all("chat.group_name_updated");
        assertThat(names).hasSize(2);
        assertThat(names).anySatisfy(hook -> {
            assertThat(hook.data().get("new_value").textValue()).isEqualTo("One");
            assertThat(hook.data().get("old_value").isNull()).isTrue();
        });
        assertThat(names).anySatisfy(hook -> {
            assertThat(hook.data().get("new_value").textValue()).isEqualTo("Two");
            assertThat(hook.data().get("old_value").textValue()).isEqualTo("One");
            assertThat(hook.data().at("/changed_by_handle/handle").textValue()).isEqualTo(ALICE);
        });
        List<Receiver.Hook> icons = receiver.all("chat.group_icon_updated");
        assertThat(icons).hasSize(2);
        assertThat(icons).anySatisfy(hook -> {
            assertThat(hook.data().get("new_value").isNull()).isTrue();
            assertThat(hook.data().get("old_value").textValue()).startsWith("http://localhost");
        });
        assertThat(receiver.only("participant.added").data().get("handle").textValue())
                .isEqualTo(DAVE);
        assertThat(receiver.all("participant.removed"))
                .extracting(hook -> hook.data().get("handle").textValue()
                        + " "
                        + hook.data().at("/participant/status").textValue())
                .containsExactlyInAnyOrder(BOB + " removed", CAROL + " left");
    }

    @Test
    void typingIsReportedWithoutThePerson() throws Exception {
        subscribe("/");
        String chat = bob().openChat();
        bob().setTyping(chat, true);
        settle();
        assertThat(receiver.only("chat.typing_indicator.started").data().toString())
                .isEqualTo("{\"chat_id\":\"" + simulator.linq().chatId(chat) + "\"}");
        bob().sendText(chat, "Hi");
        settle();
        assertThat(receiver.all("chat.typing_indicator.stopped")).hasSize(1);
        wire.post("/chats/" + simulator.linq().chatId(chat) + "/typing").ok(204);
        settle();
        assertThat(receiver.all("chat.typing_indicator.started")).hasSize(1);
    }

    @Test
    void locationsAreReportedWhenSharingStartsAndStops() throws Exception {
        subscribe("/");
        String chat = bob().openChat();
        bob().shareLocation(chat, SharedLocation.Place.of(48.2, 16.37), null);
        bob().shareLocation(chat, SharedLocation.Place.of(48.3, 16.4), null);
        bob().stopSharingLocation();
        settle();
        JsonNode started = receiver.only("location.sharing.started").data();
        assertThat(started.get("shared_by").textValue()).isEqualTo(BOB);
        assertThat(started.get("shared_with").textValue()).isEqualTo(LINE);
        assertThat(started.get("chat_id").textValue())
                .isEqualTo(simulator.linq().chatId(chat));
        assertThat(started.get("ends_at").isNull()).isTrue();
        assertThat(receiver.only("location.sharing.stopped").data().hasNonNull("ended_at"))
                .isTrue();
    }

    @Test
    void backgroundsAreReported() throws Exception {
        subscribe("/");
        String chat = bob().openChat();
        bob().setBackground(chat, Background.dynamic("water", "dark"));
        settle();
        bob().removeBackground(chat);
        settle();
        List<JsonNode> told = receiver.all("chat.background_updated").stream()
                .map(Receiver.Hook::data)
                .toList();
        assertThat(told).hasSize(2);
        assertThat(told).anySatisfy(data -> {
            assertThat(data.at("/background/type").textValue()).isEqualTo("dynamic");
            assertThat(data.at("/background/style").textValue()).isEqualTo("water");
            assertThat(data.at("/actor_handle/handle").textValue()).isEqualTo(BOB);
        });
        assertThat(told)
                .anySatisfy(data -> assertThat(data.get("background").isNull()).isTrue());
    }

    @Test
    void pollsAreReported() throws Exception {
        subscribe("/");
        String chat = bob().openChat();
        PollState poll = bob().createPoll(chat, "Lunch?", "Pizza", "Pasta");
        bob().vote(poll.guid(), poll.options().get(0).id());
        bob().unvote(poll.guid());
        bob().addPollOption(poll.guid(), "Soup");
        settle();
        JsonNode received = receiver.only("poll.received").data();
        assertThat(received.at("/poll/options")).hasSize(2);
        assertThat(received.get("message_id").textValue())
                .isEqualTo(simulator.linq().messageId(poll.guid()));
        assertThat(receiver.only("poll.vote.added").data().hasNonNull("option_id"))
                .isTrue();
        assertThat(receiver.all("poll.vote.removed")).hasSize(1);
        assertThat(receiver.only("poll.updated")
                        .data()
                        .at("/added_options/0/text")
                        .textValue())
                .isEqualTo("Soup");
    }

    @Test
    void aFlaggedLineIsReported() throws Exception {
        subscribe("/");
        simulator.linq().lines().get(0).setFlagged(true);
        simulator.linq().lines().get(0).setFlagged(true);
        settle();
        JsonNode data = receiver.only("phone_number.status_updated").data();
        assertThat(data.get("phone_number").textValue()).isEqualTo(LINE);
        assertThat(data.get("new_status").textValue()).isEqualTo("FLAGGED");
        assertThat(data.get("previous_status").textValue()).isEqualTo("ACTIVE");
        assertThat(data.get("new_reputation").textValue()).isEqualTo("HEALTHY");
    }

    @Test
    void leavingIsReportedWithTheOwnLine() throws Exception {
        String chat = createChatId(ALICE, BOB, CAROL);
        settle();
        subscribe("/");
        LinqWire.Reply reply = wire.post("/chats/" + chat + "/leave");
        reply.ok(202);
        settle();
        Receiver.Hook hook = receiver.only("participant.removed");
        assertThat(hook.json().get("trace_id").textValue()).isEqualTo(reply.header("x-trace-id"));
        assertThat(hook.data().get("handle").textValue()).isEqualTo(LINE);
        assertThat(hook.data().at("/participant/is_me").booleanValue()).isTrue();
        assertThat(hook.data().at("/participant/status").textValue()).isEqualTo("left");
    }

    @Test
    void anEventThatTheWorldDoesNotHaveCanBeSent() throws Exception {
        subscribe("/");
        simulator.linq().webhooks().emit("call.ringing", java.util.Map.of("call_id", "1"));
        settle();
        assertThat(receiver.only("call.ringing").data().get("call_id").textValue())
                .isEqualTo("1");
    }

    @Test
    void anUnsentMessageIsNoEvent() throws Exception {
        String chat = bob().openChat();
        MessageState message = bob().sendText(chat, "Oops");
        settle();
        subscribe("/");
        bob().unsend(message);
        settle();
        assertThat(receiver.hooks()).isEmpty();
        JsonNode view = wire.get("/messages/" + simulator.linq().messageId(message.guid()))
                .ok(200);
        assertThat(view.has("parts")).isFalse();
    }
}
