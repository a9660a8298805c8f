// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static io.github.camelimessage.simulator.linq.LinqWire.create;
import static io.github.camelimessage.simulator.linq.LinqWire.json;
import static io.github.camelimessage.simulator.linq.LinqWire.message;
import static io.github.camelimessage.simulator.linq.LinqWire.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.SimulatorBuilder;
import io.github.camelimessage.simulator.linq.account.Line;
import org.junit.jupiter.api.Test;

/** Lines, cards, capabilities, and blocked people. */
class LinqAccountTest extends LinqSuite {
    private static final String OTHER = "+12025550102";

    @Override
    SimulatorBuilder configure(SimulatorBuilder builder) {
        return builder.line(LINE).line(OTHER);
    }

    private Line line(int index) {
        return simulator.linq().lines().get(index);
    }

    @Test
    void linesAreListedUnderBothSpellings() {
        JsonNode lines = wire.get("/phone_numbers").ok(200).get("phone_numbers");
        assertThat(lines).extracting(one -> one.get("phone_number").textValue()).containsExactly(LINE, OTHER);
        assertThat(lines.at("/0/reputation/status").textValue()).isEqualTo("HEALTHY");
        assertThat(lines.at("/0/health_status")).isEqualTo(lines.at("/0/reputation"));
        JsonNode old = wire.get("/phonenumbers").ok(200).get("phone_numbers");
        assertThat(old.at("/1/id").textValue()).isEqualTo(lines.at("/1/id").textValue());
        assertThat(old.at("/0/capabilities/sms").booleanValue()).isTrue();
        assertThat(old.get(0).has("type") && old.at("/0/type").isNull()).isTrue();
    }

    @Test
    void forwardingIsSetAndCleared() {
        String path = "/phone_numbers/" + line(0).id();
        assertThat(wire.put(path, json("{'forwarding_number':'+15551239999'}"))
                        .ok(200)
                        .get("forwarding_number")
                        .textValue())
                .isEqualTo("+15551239999");
        assertThat(wire.get("/phone_numbers")
                        .ok(200)
                        .at("/phone_numbers/0/forwarding_number")
                        .textValue())
                .isEqualTo("+15551239999");
        JsonNode cleared = wire.put(path, json("{'forwarding_number':null}")).ok(200);
        assertThat(cleared.has("forwarding_number")
                        && cleared.get("forwarding_number").isNull())
                .isTrue();
        wire.put(path, "{}").refused(400, 1001);
        wire.put(path, json("{'forwarding_number':'x'}")).refused(400, 1002);
        wire.put("/phone_numbers/" + ("00000000-0000-4000-8000-000000000000"), json("{'forwarding_number':null}"))
                .refused(404, 2019);
    }

    @Test
    void eachLineHasChatsOfItsOwn() {
        String first = wire.post("/chats", create(LINE, "One", BOB))
                .ok(201)
                .at("/chat/id")
                .textValue();
        String second = wire.post("/chats", create(OTHER, "Two", BOB))
                .ok(201)
                .at("/chat/id")
                .textValue();
        assertThat(second).isNotEqualTo(first);
        assertThat(wire.get("/chats/" + second).ok(200).at("/handles/0/handle").textValue())
                .isEqualTo(OTHER);
        assertThat(wire.get("/chats?from=%2B12025550102").ok(200).get("chats")).hasSize(1);
        assertThat(bob().openChat()).isEqualTo(guid(first));
        assertThat(bob().openChat(OTHER)).isEqualTo(guid(second));
    }

    @Test
    void aMessageWithoutSenderFindsItsLine() {
        String body = json("{'to':['%s'],'message':%s}", BOB, text("See https://example.com"));
        JsonNode first = wire.post("/messages", body).ok(202);
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "chat_id",
                        "created_new_chat",
                        "from",
                        "from_selection",
                        "handles",
                        "is_group",
                        "message",
                        "service");
        assertThat(first.get("created_new_chat").booleanValue()).isTrue();
        assertThat(first.at("/from_selection/reason").textValue()).isEqualTo("new_best_number");
        JsonNode again = wire.post("/messages", body).ok(202);
        assertThat(again.get("chat_id")).isEqualTo(first.get("chat_id"));
        assertThat(again.at("/from_selection/reason").textValue()).isEqualTo("reused_active_chat");
        assertThat(again.at("/from_selection/reused_existing_chat").booleanValue())
                .isTrue();
    }

    @Test
    void aFlaggedLineIsReplacedAndTheContinuationMessageIsSent() {
        String body = json("{'to':['%s'],'message':%s,'continuation_message':{'text':'New number'}}", BOB, text("Hi"));
        JsonNode first = wire.post("/messages", body).ok(202);
        assertThat(first.at("/message/parts/0/value").textValue()).isEqualTo("Hi");
        Line used = simulator.linq().lines().stream()
                .filter(line -> line.number().equals(first.get("from").textValue()))
                .findAny()
                .orElseThrow();
        used.setFlagged(true);
        wire.post("/chats/" + first.get("chat_id").textValue() + "/messages", message(text("Hi")))
                .refused(403, 2027);
        JsonNode failover = wire.post("/messages", body).ok(202);
        assertThat(failover.at("/from_selection/reason").textValue()).isEqualTo("failover_flagged");
        assertThat(failover.get("previous_chat_id")).isEqualTo(first.get("chat_id"));
        assertThat(failover.get("created_new_chat").booleanValue()).isTrue();
        assertThat(failover.at("/message/parts/0/value").textValue()).isEqualTo("New number");
        simulator.linq().lines().forEach(line -> line.setFlagged(true));
        wire.post("/messages", json("{'to':['%s'],'message':%s}", CAROL, text("Hi")))
                .refused(409, 2015);
        wire.post("/chats", create(LINE, "Hi", CAROL)).refused(403, 2027);
    }

    @Test
    void linesCanBeExcluded() {
        String body = "{'to':['%s'],'message':%s,'exclude_from':[%s]}";
        JsonNode sent = wire.post("/messages", json(body, BOB, text("Hi"), "'" + LINE + "'"))
                .ok(202);
        assertThat(sent.get("from").textValue()).isEqualTo(OTHER);
        JsonNode again = wire.post("/messages", json(body, BOB, text("Hi"), "'" + OTHER + "'"))
                .ok(202);
        assertThat(again.get("from").textValue()).isEqualTo(OTHER);
        wire.post("/messages", json(body, CAROL, text("Hi"), "'" + LINE + "','" + OTHER + "'"))
                .refused(400, 1005);
        wire.post("/messages", json(body, CAROL, text("Hi"), "'x'")).refused(400, 1002);
    }

    @Test
    void anAvailableNumberSticksToItsChat() {
        wire.post("/chats", create(OTHER, "Hi", BOB, CAROL)).ok(201);
        for (String query :
                new String[] {"to=%2B15551230001%2C%2B15551230002", "to=%2B15551230002&to=%2B15551230001"}) {
            JsonNode number = wire.get("/available_number?" + query).ok(200);
            assertThat(number.get("phone_number").textValue()).isEqualTo(OTHER);
            LinqWire.Reply card =
                    new LinqWire("", null).get(number.get("vcf_url").textValue());
            assertThat(card.text()).contains("BEGIN:VCARD", OTHER);
        }
        JsonNode first = wire.get("/available_number").ok(200);
        JsonNode second = wire.get("/available_number").ok(200);
        assertThat(first.get("phone_number")).isNotEqualTo(second.get("phone_number"));
        wire.get("/available_number?exclude_from=%2B12025550101,%2B12025550102").refused(400, 1005);
    }

    @Test
    void capabilitiesFollowThePerson() {
        bob().service(ServiceType.RCS);
        JsonNode iMessage = wire.post("/capability/check_imessage", json("{'address':'%s'}", BOB))
                .ok(200);
        assertThat(iMessage.get("available").booleanValue()).isFalse();
        assertThat(iMessage.get("reason").textValue()).isEqualTo("not_supported");
        assertThat(iMessage.get("selected_service").textValue()).isEqualTo("RCS");
        JsonNode rcs = wire.post("/capability/check_rcs", json("{'address':'%s','from':'%s'}", BOB, LINE))
                .ok(200);
        assertThat(rcs.get("available").booleanValue()).isTrue();
        assertThat(wire.post("/capability/check_imessage", json("{'address':'Alice@Example.com'}"))
                        .ok(200)
                        .get("address")
                        .textValue())
                .isEqualTo(ALICE);
        wire.post("/capability/check_rcs", json("{'address':'%s'}", ALICE)).refused(400, 1002);
        wire.post("/capability/check_imessage", json("{'address':'%s','from':'+12025550199'}", BOB))
                .refused(403, 2006);
    }

    @Test
    void aContactCardIsSetUpOnceAndChangedAfterwards() {
        wire.patch("/contact_card?phone_number=%2B12025550101", json("{'first_name':'Ada'}"))
                .refused(404, 2012);
        JsonNode made = wire.post(
                        "/contact_card", json("{'first_name':'Ada','last_name':'L','phone_number':'%s'}", LINE))
                .ok(201);
        assertThat(made.get("is_active").booleanValue()).isTrue();
        wire.post("/contact_card", json("{'first_name':'Ada','phone_number':'%s'}", LINE))
                .refused(409, 2014);
        JsonNode changed = wire.patch("/contact_card?phone_number=%2B12025550101", json("{'first_name':'Grace'}"))
                .ok(200);
        assertThat(changed.get("first_name").textValue()).isEqualTo("Grace");
        assertThat(changed.get("last_name").textValue()).isEqualTo("L");
        assertThat(wire.get("/contact_card").ok(200).get("contact_cards")).hasSize(1);
        assertThat(wire.get("/contact_card?phone_number=%2B12025550102").ok(200).get("contact_cards"))
                .isEmpty();
        wire.patch("/contact_card", "{}").refused(400, 1001);
        wire.post("/contact_card", json("{'phone_number':'%s'}", LINE)).refused(400, 1001);
        wire.post("/contact_card", json("{'first_name':'Ada','phone_number':'+12025550199'}"))
                .refused(403, 2006);
    }

    @Test
    void whoOptedOutGetsNothingUntilTheyWriteAgain() {
        String chat = createChatId(BOB);
        bob().sendText(bob().openChat(), "STOP");
        assertThat(wire.get("/chats/" + chat)
                        .ok(200)
                        .at("/health_status/status")
                        .textValue())
                .isEqualTo("OPTED_OUT");
        wire.post("/chats/" + chat + "/messages", message(text("Hi"))).refused(403, 2024);
        wire.post("/chats", create(OTHER, "Hi", BOB)).refused(403, 2024);
        wire.post("/chats/" + chat + "/messages", json("{'message':%s,'override_optout':true}", text("Hi")))
                .ok(202);
        createChatId(ALICE, BOB);
        bob().sendText(bob().openChat(), "Sorry, go on");
        wire.post("/chats/" + chat + "/messages", message(text("Hi"))).ok(202);
        assertThat(wire.get("/chats/" + chat)
                        .ok(200)
                        .at("/health_status/status")
                        .textValue())
                .isEqualTo("HEALTHY");
    }

    @Test
    void blockedPeopleAreNeitherHeardNorWrittenTo() {
        String chat = createChatId(BOB);
        JsonNode entry = wire.post("/blocked_handles", json("{'handle':'%s','reason':'Spam'}", BOB))
                .ok(200);
        assertThat(entry.at("/blocked_handle/handle").textValue()).isEqualTo(BOB);
        wire.post("/blocked_handles", json("{'handle':'Alice@Example.com'}")).ok(200);
        JsonNode repeated =
                wire.post("/blocked_handles", json("{'handle':'%s'}", BOB)).ok(200);
        assertThat(repeated).isEqualTo(entry);
        assertThat(wire.get("/blocked_handles").ok(200).get("blocked_handles"))
                .extracting(one -> one.get("handle").textValue())
                .containsExactly(ALICE, BOB);
        wire.post("/chats/" + chat + "/messages", message(text("Hi"))).refused(403, 2026);
        bob().sendText(bob().openChat(), "Unheard");
        assertThat(wire.get("/chats/" + chat + "/messages").ok(200).get("messages"))
                .hasSize(1);
        wire.delete("/blocked_handles", json("{'handle':'%s'}", BOB)).ok(204);
        wire.post("/chats/" + chat + "/messages", message(text("Hi"))).ok(202);
        wire.post("/blocked_handles", json("{'handle':'+1'}")).refused(400, 1002);
    }

    @Test
    void theHealthOfAChatCanBeSet() {
        String chat = createChatId(BOB);
        simulator.linq().setChatHealth(guid(chat), "AT_RISK");
        assertThat(wire.get("/chats/" + chat)
                        .ok(200)
                        .at("/health_status/status")
                        .textValue())
                .isEqualTo("AT_RISK");
    }

    @Test
    void whatIsNotSimulatedIsRefusedWithThatReason() {
        wire.get("/experiences").refused(403, 2011);
        wire.post("/payment_requests", "{}").refused(403, 2011);
        wire.get("/payments/handles/x/connection").refused(403, 2011);
    }
}
