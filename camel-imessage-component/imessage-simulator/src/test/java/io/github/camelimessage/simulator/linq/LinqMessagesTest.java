// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static io.github.camelimessage.simulator.linq.LinqWire.json;
import static io.github.camelimessage.simulator.linq.LinqWire.message;
import static io.github.camelimessage.simulator.linq.LinqWire.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinqMessagesTest extends LinqSuite {
    @Test
    void aMessageIsAcceptedInAnEnvelope() throws Exception {
        String chat = createChatId(BOB);
        JsonNode reply = wire.post(messages(chat), message(text("Hi"))).ok(202);
        assertThat(reply.fieldNames()).toIterable().containsExactlyInAnyOrder("chat_id", "message");
        assertThat(reply.get("chat_id").textValue()).isEqualTo(chat);
        assertThat(reply.at("/message/delivery_status").textValue()).isEqualTo("pending");
        settle();
        JsonNode message = get(reply.get("message"));
        assertThat(message.fieldNames())
                .toIterable()
                .contains(
                        "id",
                        "chat_id",
                        "created_at",
                        "delivery_status",
                        "is_delivered",
                        "is_from_me",
                        "is_read",
                        "updated_at",
                        "from_handle",
                        "parts",
                        "sent_at",
                        "delivered_at",
                        "service");
        assertThat(message.get("delivery_status").textValue()).isEqualTo("delivered");
        assertThat(message.get("is_delivered").booleanValue()).isTrue();
        assertThat(message.get("from").textValue()).isEqualTo(LINE);
    }

    @Test
    void everyKindOfPartComesBack() {
        String chat = createChatId(ALICE, BOB);
        simulator.linq().publish("https://files.example/a.txt", "text/plain", "contents".getBytes());
        JsonNode parts = send(
                        chat,
                        "{'parts':[{'type':'text','value':' Hi Bob ','mention':'+15551230001','mention_range':[4,7],"
                                + "'text_decorations':[{'range':[0,3],'style':'bold'},{'range':[1,4],'style':'italic'},"
                                + "{'range':[4,8],'animation':'shake'}]},"
                                + "{'type':'media','url':'https://files.example/a.txt'},{'type':'text','value':'Bye'}]}")
                .get("parts");
        assertThat(parts).hasSize(3);
        assertThat(parts.get(0).get("value").textValue()).isEqualTo(" Hi Bob ");
        assertThat(parts.get(0).get("mention").textValue()).isEqualTo(BOB);
        assertThat(parts.get(0).get("text_decorations")).hasSize(3);
        assertThat(parts.at("/0/text_decorations/2").toString()).isEqualTo(json("{'range':[4,8],'animation':'shake'}"));
        assertThat(parts.at("/1/filename").textValue()).isEqualTo("a.txt");
        assertThat(parts.at("/1/mime_type").textValue()).isEqualTo("text/plain");
        assertThat(parts.at("/1/size_bytes").intValue()).isEqualTo(8);
        MessageState seen = simulator.world().chats().find(guid(chat)).lastMessage();
        assertThat(seen.text()).isEqualTo(" Hi Bob \nBye");
        assertThat(((Part.Media) seen.parts().get(1)).file().data()).asString().isEqualTo("contents");
    }

    @Test
    void aLinkMayGoAloneIntoAnExistingChat() {
        String chat = createChatId(BOB);
        JsonNode link = send(chat, "{'parts':[{'type':'link','value':'https://example.com/x'}]}");
        assertThat(link.at("/parts/0/type").textValue()).isEqualTo("link");
        assertThat(link.at("/parts/0/value").textValue()).isEqualTo("https://example.com/x");
    }

    @Test
    void effectsComeBackByNameAndReachTheWorldByAppleId() {
        String chat = createChatId(BOB);
        JsonNode sent = send(chat, "{'parts':[{'type':'text','value':'Yay'}],'effect':{'name':'happy_birthday'}}");
        assertThat(sent.at("/effect/name").textValue()).isEqualTo("happy_birthday");
        assertThat(sent.at("/effect/type").textValue()).isEqualTo("screen");
        assertThat(simulator.world().chats().find(guid(chat)).lastMessage().effectId())
                .isEqualTo("com.apple.messages.effect.CKHappyBirthdayEffect");
    }

    @Test
    void otherServicesIgnoreEffectsAndDecorations() {
        bob().service(ServiceType.RCS);
        String chat = createChatId(BOB);
        JsonNode sent = send(
                chat,
                "{'parts':[{'type':'text','value':'Yay','text_decorations':[{'range':[0,3],'style':'bold'}]}],"
                        + "'effect':{'name':'slam','type':'bubble'}}");
        assertThat(sent.has("effect")).isFalse();
        assertThat(sent.at("/parts/0").has("text_decorations")).isFalse();
        assertThat(sent.get("service").textValue()).isEqualTo("RCS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 | 1001",
                "{'parts':[]} | 400 | 1001",
                "{'parts':'x'} | 400 | 1003",
                "{'parts':[{'value':'x'}]} | 400 | 1001",
                "{'parts':[{'type':'text'}]} | 400 | 1001",
                "{'parts':[{'type':'text','value':''}]} | 400 | 1001",
                "{'parts':[{'type':'text','value':'  '}]} | 400 | 1004",
                "{'parts':[{'type':'nothing','value':'x'}]} | 400 | 1004",
                "{'parts':[{'type':'text','value':'a'},{'type':'text','value':'b'}]} | 400 | 1004",
                "{'parts':[{'type':'link','value':'https://a.b'},{'type':'text','value':'b'}]} | 400 | 1004",
                "{'parts':[{'type':'link','value':'ftp://a.b'}]} | 400 | 1004",
                "{'parts':[{'type':'media'}]} | 400 | 1004",
                "{'parts':[{'type':'media','url':'https://a.b/c','attachment_id':'x'}]} | 400 | 1004",
                "{'parts':[{'type':'media','url':'http://a.b/c.png'}]} | 400 | 1005",
                "{'parts':[{'type':'media','attachment_id':'00000000-0000-4000-8000-000000000000'}]} | 404 | 2003",
                "{'parts':[{'type':'text','value':'a','text_decorations':[{'range':[0,2],'style':'bold'}]}]} | 400 | 1004",
                "{'parts':[{'type':'text','value':'ab','text_decorations':[{'range':[1,1],'style':'bold'}]}]} | 400 | 1004",
                "{'parts':[{'type':'text','value':'ab','text_decorations':[{'range':[0,1]}]}]} | 400 | 1004",
                "{'parts':[{'type':'text','value':'ab','text_decorations':[{'style':'bold'}]}]} | 400 | 1001",
                "{'parts':[{'type':'text','value':'ab','text_decorations':[{'range':[0,1],'style':'loud'}]}]} | 400 | 1004",
                "{'parts':[{'type':'text','value':'abc','text_decorations':[{'range':[0,2],'animation':'big'},{'range':[1,3],'style':'bold'}]}]} | 400 | 1004",
                "{'parts':[{'type':'text','value':'Hi','mention':'+15551230001'}]} | 409 | 2023",
                "{'parts':[{'type':'text','value':'Hi'}],'effect':{'name':'x','type':'nowhere'}} | 400 | 1005",
                "{'parts':[{'type':'text','value':'Hi'}],'preferred_service':'imessage'} | 400 | 1005",
                "{'parts':[{'type':'text','value':'Hi'}],'reply_to':{'message_id':'x'}} | 400 | 1005",
                "{'parts':[{'type':'text','value':'Hi'}],'reply_to':{'message_id':'00000000-0000-4000-8000-000000000000'}} | 404 | 2002",
                "{'parts':[{'type':'text','value':'Hi'}],'reply_to':{'message_id':'00000000-0000-4000-8000-000000000000','part_index':-1}} | 400 | 1005",
                "{'parts':[{'type':'app_clip','value':'https://a.b'}]} | 403 | 2011",
                "{'experience':{'name':'link','action':'open'}} | 403 | 2011",
            })
    void badContentIsRefused(String content, int status, int code) {
        String chat = createChatId(BOB);
        wire.post(messages(chat), message(content)).refused(status, code);
        assertThat(wire.get(messages(chat)).ok(200).get("messages")).hasSize(1);
    }

    @Test
    void limitsOfLengthAndNumberHold() {
        String chat = createChatId(BOB);
        send(chat, text("x".repeat(10_000)));
        wire.post(messages(chat), message(text("x".repeat(10_001)))).refused(400, 1004);
        simulator.linq().publish("https://files.example/a.txt", "text/plain", new byte[] {1});
        wire.post(messages(chat), message(media(40))).ok(202);
        wire.post(messages(chat), message(media(41))).refused(400, 1004);
        String link = "https://example.com/" + "x".repeat(2048);
        wire.post(messages(chat), message("{'parts':[{'type':'link','value':'" + link + "'}]}"))
                .refused(400, 1004);
        String key = "k".repeat(256);
        wire.post(messages(chat), message("{'parts':[{'type':'text','value':'Hi'}],'idempotency_key':'" + key + "'}"))
                .refused(400, 1005);
        String parts = IntStream.range(0, 101)
                .mapToObj(i -> "{'type':'media','attachment_id':'00000000-0000-4000-8000-000000000000'}")
                .collect(Collectors.joining(","));
        wire.post(messages(chat), message("{'parts':[" + parts + "]}")).refused(400, 1004);
    }

    private static String media(int count) {
        return "{'parts':["
                + IntStream.range(0, count)
                        .mapToObj(i -> "{'type':'media','url':'https://files.example/a.txt'}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    @Test
    void aFileByUrlIsCheckedWhenItIsFetched() {
        String chat = createChatId(BOB);
        simulator.linq().publish("https://files.example/a.png", "image/png", "no image".getBytes());
        wire.post(messages(chat), message("{'parts':[{'type':'media','url':'https://files.example/a.png'}]}"))
                .refused(400, 5006);
        simulator.linq().publish("https://files.example/a.exe", "application/x-msdownload", new byte[] {1});
        wire.post(messages(chat), message("{'parts':[{'type':'media','url':'https://files.example/a.exe'}]}"))
                .refused(400, 5004);
        wire.post(messages(chat), message("{'parts':[{'type':'media','url':'http://127.0.0.1:1/a.png'}]}"))
                .refused(500, 5002);
    }

    @Test
    void aFileIsFetchedFromThisMachine() {
        String chat = createChatId(BOB);
        try (Receiver server = new Receiver()) {
            JsonNode sent = send(chat, "{'parts':[{'type':'media','url':'" + server.url("/a/notes.txt") + "'}]}");
            assertThat(sent.at("/parts/0/filename").textValue()).isEqualTo("notes.txt");
            assertThat(server.count()).isEqualTo(1);
            server.answering(404);
            wire.post(messages(chat), message("{'parts':[{'type':'media','url':'" + server.url("/a.txt") + "'}]}"))
                    .refused(500, 5002);
        }
    }

    @Test
    void listingIsNewestFirstAndPages() {
        String chat = createChatId(BOB);
        for (int i = 1; i <= 5; i++) {
            send(chat, text("Number " + i));
        }
        List<String> texts = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = wire.get(messages(chat) + "?limit=2" + cursor).ok(200);
            page.get("messages")
                    .forEach(one -> texts.add(one.at("/parts/0/value").textValue()));
            cursor = page.get("next_cursor").isNull()
                    ? null
                    : "&cursor=" + page.get("next_cursor").textValue();
        }
        assertThat(texts).containsExactly("Number 5", "Number 4", "Number 3", "Number 2", "Number 1", "Hello");
    }

    @Test
    void aThreadIsListedFromAnyOfItsMessages() {
        String chat = createChatId(BOB);
        JsonNode root = send(chat, text("Root"));
        String reply = "{'parts':[{'type':'text','value':'%s'}],'reply_to':{'message_id':'%s'}}";
        JsonNode first = send(chat, String.format(reply, "One", root.get("id").textValue()));
        JsonNode second = send(chat, String.format(reply, "Two", first.get("id").textValue()));
        JsonNode alone = send(chat, text("Alone"));
        assertThat(second.at("/reply_to/message_id").textValue())
                .isEqualTo(first.get("id").textValue());
        for (JsonNode any : List.of(root, first, second)) {
            assertThat(threadOf(any, "")).containsExactly("Root", "One", "Two");
        }
        assertThat(threadOf(root, "?order=desc")).containsExactly("Two", "One", "Root");
        assertThat(threadOf(alone, "")).containsExactly("Alone");
        JsonNode page = wire.get("/messages/" + root.get("id").textValue() + "/thread?limit=2")
                .ok(200);
        assertThat(page.get("messages")).hasSize(2);
        assertThat(threadOf(root, "?limit=2&cursor=" + page.get("next_cursor").textValue()))
                .containsExactly("Two");
        wire.get("/messages/" + root.get("id").textValue() + "/thread?order=up").refused(400, 1005);
    }

    private List<String> threadOf(JsonNode message, String query) {
        List<String> texts = new ArrayList<>();
        wire.get("/messages/" + message.get("id").textValue() + "/thread" + query)
                .ok(200)
                .get("messages")
                .forEach(one -> texts.add(one.at("/parts/0/value").textValue()));
        return texts;
    }

    @Test
    void aVoiceMemoIsAMessageOfOneFile() throws Exception {
        String chat = createChatId(BOB);
        simulator.linq().publish("https://files.example/memo.m4a", "audio/x-m4a", new byte[100]);
        JsonNode memo = wire.post(
                        "/chats/" + chat + "/voicememo", json("{'voice_memo_url':'https://files.example/memo.m4a'}"))
                .ok(202)
                .get("voice_memo");
        assertThat(memo.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "chat", "created_at", "from", "status", "to", "voice_memo", "service");
        assertThat(memo.get("status").textValue()).isEqualTo("queued");
        assertThat(memo.get("to")).extracting(JsonNode::textValue).containsExactly(BOB);
        assertThat(memo.at("/chat/is_active").booleanValue()).isTrue();
        assertThat(memo.at("/voice_memo/size_bytes").intValue()).isEqualTo(100);
        settle();
        JsonNode message = get(memo);
        assertThat(message.at("/parts/0/type").textValue()).isEqualTo("media");
        assertThat(((Part.Media) simulator
                                .world()
                                .chats()
                                .find(guid(chat))
                                .lastMessage()
                                .parts()
                                .get(0))
                        .isVoiceMemo())
                .isTrue();
        wire.post("/chats/" + chat + "/voicememo", "{}").refused(400, 1004);
        simulator.linq().publish("https://files.example/a.txt", "text/plain", new byte[1]);
        wire.post("/chats/" + chat + "/voicememo", json("{'voice_memo_url':'https://files.example/a.txt'}"))
                .refused(400, 5004);
    }

    @Test
    void aMessageOfAnotherWireShowsItsEffectAndRuns() {
        String guid = bob().openChat();
        MessageState message = bob().send(
                        guid,
                        new Draft(
                                "Bold",
                                null,
                                "com.apple.MobileSMS.expressivesend.impact",
                                List.of(new io.github.camelimessage.model.TextFormat("bold", 0, 4, null)),
                                null));
        JsonNode view = wire.get("/messages/" + simulator.linq().messageId(message.guid()))
                .ok(200);
        assertThat(view.get("effect").toString()).isEqualTo(json("{'name':'slam','type':'bubble'}"));
        assertThat(view.at("/parts/0/text_decorations/0").toString()).isEqualTo(json("{'range':[0,4],'style':'bold'}"));
    }

    @Test
    void unknownMessagesAreNotFound() {
        String unknown = "/messages/00000000-0000-4000-8000-000000000000";
        wire.get(unknown).refused(404, 2002);
        wire.get(unknown + "/thread").refused(404, 2002);
        wire.patch(unknown, json("{'text':'x'}")).refused(404, 2002);
        wire.post(unknown + "/reactions", json("{'operation':'add','type':'love'}"))
                .refused(404, 2002);
        wire.post(unknown + "/update", json("{'layout':{'caption':'x'}}")).refused(404, 2002);
        wire.get(unknown + "/poll").refused(404, 2002);
    }
}
