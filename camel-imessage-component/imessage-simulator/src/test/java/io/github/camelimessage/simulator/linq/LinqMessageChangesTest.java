// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static io.github.camelimessage.simulator.linq.LinqWire.json;
import static io.github.camelimessage.simulator.linq.LinqWire.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editing, deleting and reactions. */
class LinqMessageChangesTest extends LinqSuite {

    @Test
    void aTextCanBeEditedFiveTimes() {
        String chat = createChatId(BOB);
        simulator.linq().publish("https://files.example/a.txt", "text/plain", new byte[] {1});
        JsonNode sent = send(
                chat,
                "{'parts':[{'type':'media','url':'https://files.example/a.txt'},{'type':'text','value':'Typo'}]}");
        String path = "/messages/" + sent.get("id").textValue();
        wire.patch(path, json("{'text':'Right'}")).refused(400, 1005);
        wire.patch(path, json("{'text':'Right','part_index':2}")).refused(400, 1005);
        wire.patch(path, json("{'part_index':1}")).refused(400, 1001);
        for (int i = 1; i <= 5; i++) {
            JsonNode edited = wire.patch(path, json("{'text':'Right %d','part_index':1}", i))
                    .ok(200);
            assertThat(edited.at("/parts/1/value").textValue()).isEqualTo("Right " + i);
            assertThat(edited.at("/parts/0/type").textValue()).isEqualTo("media");
        }
        wire.patch(path, json("{'text':'Once more','part_index':1}")).refused(409, 2015);
        MessageState theirs = bob().sendText(guid(chat), "Mine");
        wire.patch("/messages/" + simulator.linq().messageId(theirs.guid()), json("{'text':'Yours'}"))
                .refused(400, 1005);
    }

    @Test
    void editingEndsAfterFifteenMinutes() {
        Later clock = new Later();
        try (IMessageSimulator other = IMessageSimulator.builder().clock(clock).start()) {
            LinqWire there = new LinqWire(other.linqAddress() + "/v3", other.token());
            String id = there.post("/chats", LinqWire.create(LINE, "Hello", BOB))
                    .ok(201)
                    .at("/chat/message/id")
                    .textValue();
            clock.ahead = Duration.ofMinutes(14);
            there.patch("/messages/" + id, json("{'text':'In time'}")).ok(200);
            clock.ahead = Duration.ofMinutes(16);
            there.patch("/messages/" + id, json("{'text':'Late'}")).refused(409, 2015);
        }
    }

    @Test
    void deletingForgetsTheMessageHereAndNotAtTheOthers() {
        String chat = createChatId(BOB);
        JsonNode sent = send(chat, text("Secret"));
        String path = "/messages/" + sent.get("id").textValue();
        wire.delete(path).ok(204);
        wire.get(path).refused(404, 2002);
        wire.delete(path).refused(404, 2002);
        assertThat(wire.get(messages(chat)).ok(200).get("messages")).hasSize(1);
        assertThat(simulator.world().chats().find(guid(chat)).lastMessage().text())
                .isEqualTo("Secret");
    }

    @Test
    void tapbacksArePutOnPartsAndTakenAway() throws Exception {
        JsonNode chat = createChat(BOB);
        String path = "/messages/" + chat.at("/message/id").textValue();
        JsonNode reply = wire.post(path + "/reactions", json("{'operation':'add','type':'love'}"))
                .ok(200);
        assertThat(reply.get("status").textValue()).isEqualTo("accepted");
        assertThat(reply.get("trace_id").textValue()).matches("[0-9a-f]{32}");
        settle();
        JsonNode reaction = wire.get(path).ok(200).at("/parts/0/reactions/0");
        assertThat(reaction.get("type").textValue()).isEqualTo("love");
        assertThat(reaction.get("is_me").booleanValue()).isTrue();
        assertThat(reaction.at("/handle/handle").textValue()).isEqualTo(LINE);
        wire.post(path + "/reactions", json("{'operation':'remove','type':'love','part_index':0}"))
                .ok(200);
        settle();
        assertThat(wire.get(path).ok(200).at("/parts/0/reactions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'love'} | 1001",
                "{'operation':'toggle','type':'love'} | 1005",
                "{'operation':'add'} | 1001",
                "{'operation':'add','type':'heart'} | 1005",
                "{'operation':'add','type':'sticker'} | 1005",
                "{'operation':'add','type':'custom'} | 1001",
                "{'operation':'add','type':'love','custom_emoji':'x'} | 1005",
                "{'operation':'add','type':'love','part_index':1} | 1005",
            })
    void badTapbacksAreRefused(String body, int code) {
        String id = createChat(BOB).at("/message/id").textValue();
        wire.post("/messages/" + id + "/reactions", json(body)).refused(400, code);
    }
}
