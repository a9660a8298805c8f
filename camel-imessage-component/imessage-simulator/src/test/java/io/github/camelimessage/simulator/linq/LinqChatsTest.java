// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static io.github.camelimessage.simulator.linq.LinqWire.create;
import static io.github.camelimessage.simulator.linq.LinqWire.json;
import static io.github.camelimessage.simulator.linq.LinqWire.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.world.ChatState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinqChatsTest extends LinqSuite {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void aChatIsCreatedWithItsFirstMessage() {
        JsonNode chat = createChat(BOB);
        assertThat(chat.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id", "display_name", "handles", "health_status", "is_group", "message", "service");
        assertThat(chat.get("id").textValue()).matches(UUID);
        assertThat(chat.get("display_name").textValue()).isEqualTo(BOB);
        assertThat(chat.get("is_group").booleanValue()).isFalse();
        assertThat(chat.get("service").textValue()).isEqualTo("iMessage");
        assertThat(chat.get("health_status").get("status").textValue()).isEqualTo("HEALTHY");
        JsonNode message = chat.get("message");
        assertThat(message.get("id").textValue()).matches(UUID);
        assertThat(message.get("delivery_status").textValue()).isEqualTo("pending");
        assertThat(message.has("sent_at")).isTrue();
        assertThat(message.get("sent_at").isNull()).isTrue();
        assertThat(message.get("is_read").booleanValue()).isFalse();
        assertThat(message.at("/parts/0/value").textValue()).isEqualTo("Hello");
        assertThat(message.at("/parts/0/reactions").isArray()).isTrue();
        assertThat(message.at("/from_handle/is_me").booleanValue()).isTrue();
    }

    @Test
    void theLineIsAmongTheHandles() {
        JsonNode handles =
                wire.get("/chats/" + createChatId(BOB, CAROL)).ok(200).get("handles");
        assertThat(handles).extracting(one -> one.get("handle").textValue()).containsExactly(LINE, BOB, CAROL);
        assertThat(handles).extracting(one -> one.get("is_me").booleanValue()).containsExactly(true, false, false);
        assertThat(handles)
                .allMatch(one -> one.get("id").textValue().matches(UUID)
                        && one.get("status").textValue().equals("active")
                        && one.hasNonNull("joined_at"));
    }

    @Test
    void aChatIsNotWrappedAndHasEveryKey() {
        String id = createChatId(BOB);
        JsonNode chat = wire.get("/chats/" + id).ok(200);
        assertThat(chat.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id",
                        "created_at",
                        "display_name",
                        "handles",
                        "health_status",
                        "is_archived",
                        "is_group",
                        "updated_at",
                        "service");
        assertThat(chat.get("id").textValue()).isEqualTo(id);
    }

    @Test
    void theSamePeopleGetTheSameChatAndAnotherMessage() {
        String first = createChatId(BOB, ALICE);
        assertThat(createChatId(ALICE, BOB)).isEqualTo(first);
        assertThat(wire.get("/chats/" + first + "/messages").ok(200).get("messages"))
                .hasSize(2);
        assertThat(createChatId(BOB)).isNotEqualTo(first);
    }

    @Test
    void aNamedGroupIsNotReused() throws Exception {
        String first = createChatId(BOB, CAROL);
        wire.put("/chats/" + first, json("{'display_name':'Team'}")).ok(200);
        settle();
        assertThat(createChatId(BOB, CAROL)).isNotEqualTo(first);
    }

    @Test
    void aGroupWhoseMembersChangedIsNotReused() throws Exception {
        String first = createChatId(BOB, CAROL);
        wire.post("/chats/" + first + "/participants", json("{'handle':'%s'}", DAVE))
                .ok(202);
        settle();
        assertThat(createChatId(BOB, CAROL)).isNotEqualTo(first);
    }

    @Test
    void chatsOfOneWireAreSeenOverTheOther() {
        String guid = alice().openChat();
        alice().sendText(guid, "Hi");
        String id = simulator.linq().chatId(guid);
        JsonNode chat = wire.get("/chats/" + id).ok(200);
        assertThat(chat.at("/handles/1/handle").textValue()).isEqualTo(ALICE);
        JsonNode message = wire.get("/chats/" + id + "/messages").ok(200).at("/messages/0");
        assertThat(message.get("is_from_me").booleanValue()).isFalse();
        assertThat(message.get("delivery_status").textValue()).isEqualTo("received");
        assertThat(guid(createChatId(BOB))).isEqualTo("any;-;" + BOB);
        assertThat(simulator.world().chats().find("any;-;" + BOB).lastMessage().text())
                .isEqualTo("Hello");
    }

    @Test
    void listingPagesThroughEveryChatOnce() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 25; i++) {
            made.add(createChatId("+1555123" + (1000 + i)));
        }
        List<String> seen = new ArrayList<>();
        String path = "/chats?limit=10";
        for (String cursor = ""; cursor != null; ) {
            JsonNode page = wire.get(path + cursor).ok(200);
            page.get("chats").forEach(chat -> seen.add(chat.get("id").textValue()));
            assertThat(page.has("next_cursor")).isTrue();
            cursor = page.get("next_cursor").isNull()
                    ? null
                    : "&cursor=" + page.get("next_cursor").textValue();
        }
        assertThat(seen).hasSize(25).containsExactlyInAnyOrderElementsOf(made);
        assertThat(wire.get("/chats").ok(200).get("chats")).hasSize(20);
    }

    @Test
    void listingFiltersByLineAndByPerson() {
        String withBob = createChatId(BOB);
        String withBoth = createChatId(BOB, CAROL);
        createChatId(DAVE);
        assertThat(wire.get("/chats?to=%2B15551230001").ok(200).get("chats"))
                .extracting(chat -> chat.get("id").textValue())
                .containsExactly(withBoth, withBob);
        assertThat(wire.get("/chats?from=%2B12025550101").ok(200).get("chats")).hasSize(3);
        wire.get("/chats?from=%2B12025550199").refused(403, 2006);
        wire.get("/chats?from=%20").refused(400, 1002);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=x", "cursor=-1"})
    void badPagesAreRefused(String query) {
        wire.get("/chats?" + query).refused(400, 1005);
    }

    @Test
    void unknownChatsAreNotFound() {
        wire.get("/chats/00000000-0000-4000-8000-000000000000").refused(404, 2001);
        wire.get("/chats/nonsense").refused(404, 2001);
        wire.post("/chats/00000000-0000-4000-8000-000000000000/read").refused(404, 2001);
        wire.get("/nothing").refused(404, 2001);
        wire.patch("/chats", "{}").refused(404, 2001);
        assertThat(simulator.linq().calls().of("unknown")).hasSize(2);
    }

    @Test
    void aMalformedUrlIsRefused() throws Exception {
        for (String path : new String[] {"/chats/%zz", "/chats?limit=%zz"}) {
            assertThat(RawHttp.get(simulator.linqAddress() + "/v3", path, simulator.token()))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void withoutTheTokenNothingOpens() {
        for (String token : new String[] {null, "wrong", ""}) {
            LinqWire stranger = new LinqWire(simulator.linqAddress() + "/v3", token);
            stranger.get("/chats").refused(401, 2004);
            stranger.post("/chats", create(LINE, "Hello", BOB)).refused(401, 2004);
        }
        simulator.faults().expireToken();
        wire.get("/chats").refused(401, 2004);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'to':['+15551230001'],'message':%s} | 400 | 1001",
                "{'from':'+12025550101','message':%s} | 400 | 1001",
                "{'from':'+12025550101','to':[],'message':%s} | 400 | 1001",
                "{'from':'+12025550101','to':['+15551230001']} | 400 | 1001",
                "{'from':'2025550101','to':['+15551230001'],'message':%s} | 400 | 1002",
                "{'from':'+12025550101','to':['555'],'message':%s} | 400 | 1002",
                "{'from':'+12025550199','to':['+15551230001'],'message':%s} | 403 | 2006",
                "{'from':'+12025550101','to':'+15551230001','message':%s} | 400 | 1003",
                "{'from':5,'to':['+15551230001'],'message':%s} | 400 | 1003",
                "{'from':'+12025550101','to':['+12025550101'],'message':%s} | 400 | 1005",
                "nonsense | 400 | 1003",
                "[] | 400 | 1003",
            })
    void badCreationsAreRefused(String body, int status, int code) {
        wire.post("/chats", json(body.replace("%s", text("Hello")))).refused(status, code);
        assertThat(simulator.world().log().head()).isZero();
    }

    @Test
    void moreThan31RecipientsAreRefused() {
        String[] many = new String[32];
        for (int i = 0; i < many.length; i++) {
            many[i] = "+1555123" + (1000 + i);
        }
        wire.post("/chats", create(LINE, "Hello", many)).refused(400, 1005);
    }

    @Test
    void theFirstMessageOfANewChatHoldsNoLink() {
        String link = "{'parts':[{'type':'link','value':'https://example.com/a'}]}";
        String body = json("{'from':'%s','to':['%s'],'message':%s}", LINE, BOB, link);
        wire.post("/chats", body).refused(400, 1005);
        wire.post("/chats", create(LINE, "See https://example.com", BOB)).refused(400, 1005);
        createChatId(BOB);
        wire.post("/chats", body).ok(201);
    }

    @Test
    void theFirstMessageOfANewChatHasNoEffectAndReplyTo() {
        String effect = "{'parts':[{'type':'text','value':'Hi'}],'effect':{'name':'slam','type':'bubble'}}";
        String body = json("{'from':'%s','to':['%s'],'message':%s}", LINE, BOB, effect);
        wire.post("/chats", body).refused(400, 1005);
        createChatId(BOB);
        assertThat(wire.post("/chats", body)
                        .ok(201)
                        .at("/chat/message/effect/name")
                        .textValue())
                .isEqualTo("slam");
    }

    @Test
    void readingMarksTheWholeChat() {
        String id = createChatId(BOB);
        bob().sendText(guid(id), "One");
        bob().sendText(guid(id), "Two");
        wire.post("/chats/" + id + "/read").ok(204);
        assertThat(state(id).unreadCount()).isZero();
        JsonNode newest = wire.get("/chats/" + id + "/messages").ok(200).at("/messages/0");
        assertThat(newest.get("is_read").booleanValue()).isTrue();
        assertThat(newest.hasNonNull("read_at")).isTrue();
        wire.post("/chats/" + id + "/read").ok(204);
    }

    @Test
    void typingIsShownAndEndsBySending() {
        String id = createChatId(BOB);
        wire.post("/chats/" + id + "/typing").ok(204);
        assertThat(simulator.world().chats().typing(guid(id))).containsExactly("owner@example.com");
        wire.delete("/chats/" + id + "/typing").ok(204);
        assertThat(simulator.world().chats().typing(guid(id))).isEmpty();
        wire.post("/chats/" + id + "/typing").ok(204);
        wire.post("/chats/" + id + "/messages", LinqWire.message(text("Done"))).ok(202);
        assertThat(simulator.world().chats().typing(guid(id))).isEmpty();
    }

    @Test
    void theContactCardIsSharedOnceItIsSetUp() {
        String id = createChatId(BOB);
        wire.post("/chats/" + id + "/share_contact_card").refused(404, 2012);
        wire.post("/contact_card", json("{'first_name':'Ada','phone_number':'%s'}", LINE))
                .ok(201);
        wire.post("/chats/" + id + "/share_contact_card").ok(204);
        assertThat(simulator.world().chats().isContactInfoShared(guid(id))).isTrue();
    }

    @Test
    void theServiceOfAChatIsTheWeakestOfItsPeople() {
        bob().service(ServiceType.SMS);
        JsonNode chat = createChat(BOB);
        assertThat(chat.get("service").textValue()).isEqualTo("SMS");
        assertThat(chat.at("/message/service").textValue()).isEqualTo("SMS");
        assertThat(createChat(ALICE, CAROL).get("service").textValue()).isEqualTo("iMessage");
    }

    private ChatState state(String id) {
        return simulator.world().chats().find(guid(id));
    }
}
