// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static io.github.camelimessage.simulator.linq.LinqWire.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.simulator.fault.LinqRefusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinqIdempotencyTest extends WebhookSuite {
    private static final String KEYED = "{'parts':[{'type':'text','value':'%s'}],'idempotency_key':'%s'}";

    private int count(String chat) {
        return wire.get(messages(chat)).ok(200).get("messages").size();
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndSendsNothing() throws Exception {
        subscribe("/");
        String chat = createChatId(BOB);
        String body = json("{'message':" + KEYED + "}", "Once", "key-1");
        JsonNode first = wire.post(messages(chat), body).ok(202);
        JsonNode second = wire.post(messages(chat), body).ok(202);
        assertThat(second).isEqualTo(first);
        String other = json("{'message':" + KEYED + "}", "Another text", "key-1");
        assertThat(wire.post(messages(chat), other).ok(202)).isEqualTo(first);
        assertThat(count(chat)).isEqualTo(2);
        settle();
        assertThat(receiver.all("message.sent")).hasSize(2);
        assertThat(receiver.all("message.sent"))
                .anySatisfy(hook ->
                        assertThat(hook.data().path("idempotency_key").asText()).isEqualTo("key-1"));
    }

    @Test
    void creatingAChatTwiceSendsOnce() {
        String body = json("{'from':'%s','to':['%s'],'message':" + KEYED + "}", LINE, BOB, "Once", "key-1");
        JsonNode first = wire.post("/chats", body).ok(201);
        assertThat(wire.post("/chats", body).ok(201)).isEqualTo(first);
        assertThat(count(first.at("/chat/id").textValue())).isEqualTo(1);
    }

    @Test
    void aHeaderServesForAMessageWithoutSender() {
        String body = json("{'to':['%s'],'message':{'parts':[{'type':'text','value':'Hi'}]}}", BOB);
        Map<String, String> key = Map.of("Idempotency-Key", "key-1");
        JsonNode first = wire.send("POST", "/messages", body, key).ok(202);
        assertThat(wire.send("POST", "/messages", body, key).ok(202)).isEqualTo(first);
        String inBody = json("{'to':['%s'],'message':" + KEYED + "}", BOB, "Hi", "key-1");
        assertThat(wire.post("/messages", inBody).ok(202)).isEqualTo(first);
        assertThat(count(first.get("chat_id").textValue())).isEqualTo(1);
    }

    @Test
    void aRefusalIsNotRemembered() {
        String chat = createChatId(BOB);
        String body = json("{'message':" + KEYED + "}", "Once", "key-1");
        simulator.faults().linq().refuse("chats.messages.send", 1, LinqRefusal.internal());
        wire.post(messages(chat), body).refused(500, 3006);
        wire.post("/blocked_handles", json("{'handle':'%s'}", BOB)).ok(200);
        wire.post(messages(chat), body).refused(403, 2026);
        wire.delete("/blocked_handles", json("{'handle':'%s'}", BOB)).ok(204);
        wire.post(messages(chat), body).ok(202);
        assertThat(count(chat)).isEqualTo(2);
    }

    @Test
    void theKeyOfADeletedMessageIsSpent() {
        String chat = createChatId(BOB);
        String body = json("{'message':" + KEYED + "}", "Once", "key-1");
        String id = wire.post(messages(chat), body).ok(202).at("/message/id").textValue();
        wire.delete("/messages/" + id).ok(204);
        wire.post(messages(chat), body).refused(404, 2002);
        assertThat(count(chat)).isEqualTo(1);
    }

    @Test
    void repeatsAtTheSameTimeSendOnce() {
        String chat = createChatId(BOB);
        String body = json("{'message':" + KEYED + "}", "Once", "key-1");
        List<CompletableFuture<String>> calls = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> wire.post(messages(chat), body)
                        .ok(202)
                        .at("/message/id")
                        .textValue()))
                .toList();
        assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(count(chat)).isEqualTo(2);
    }
}
