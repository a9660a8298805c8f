// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.simulator.world.LogEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActsTest extends PageSuite {

    @Test
    void aPersonOpensAChatAndWrites() throws Exception {
        String chat = done("openChat", Map.of("as", ALICE)).path("chat").asText();
        String message = done("send", Map.of("as", ALICE, "chat", chat, "text", " Hello ", "effect", "confetti"))
                .path("message")
                .asText();
        done("send", Map.of("as", ALICE, "chat", chat, "text", "And more", "replyTo", message));

        JsonNode page = json(chatPath(chat));
        assertThat(page.at("/chat/unread").asInt()).isEqualTo(2);
        assertThat(page.at("/chat/last/text").asText()).isEqualTo("And more");
        JsonNode first = page.at("/messages/0");
        assertThat(first.path("text").asText()).isEqualTo("Hello");
        assertThat(first.at("/parts/0/text").asText()).isEqualTo("Hello");
        assertThat(first.path("effect").asText()).isEqualTo("confetti");
        assertThat(first.path("sender").asText()).isEqualTo(ALICE);
        assertThat(page.at("/messages/1/replyTo").asText()).isEqualTo(message);
        assertThat(types()).containsExactly("message.received", "message.received");
    }

    @Test
    void editsAMessage() throws Exception {
        String chat = simulator.person(ALICE).openChat();
        String message = simulator.person(ALICE).sendText(chat, "Helo").guid();
        Map<String, String> which = Map.of("as", ALICE, "chat", chat, "message", message);

        done("edit", Map.of("as", ALICE, "chat", chat, "message", message, "text", "Hello"));
        done("react", Map.of("as", ALICE, "chat", chat, "message", message, "kind", "love", "on", true));
        assertThat(json(chatPath(chat)).at("/messages/0/reactions/0/kind").asText())
                .isEqualTo("love");
        done("react", Map.of("as", ALICE, "chat", chat, "message", message, "kind", "love", "on", false));
        done("unsend", which);

        JsonNode shown = json(chatPath(chat)).at("/messages/0");
        assertThat(shown.has("edited")).isTrue();
        assertThat(shown.has("retracted")).isTrue();
        assertThat(shown.path("reactions")).isEmpty();
        assertThat(types())
                .containsExactly(
                        "message.received",
                        "message.edited",
                        "message.reactionAdded",
                        "message.reactionRemoved",
                        "message.unsent");
    }

    @Test
    void changesAGroup() throws Exception {
        String group = done("createGroup", Map.of("as", ALICE, "others", List.of(BOB)))
                .path("chat")
                .asText();
        done("rename", Map.of("as", ALICE, "chat", group, "name", "Case 4711"));
        done("add", Map.of("as", ALICE, "chat", group, "addresses", List.of("carol@example.com")));
        done("remove", Map.of("as", ALICE, "chat", group, "addresses", List.of(BOB)));
        done("leave", Map.of("as", ALICE, "chat", group));

        JsonNode chat = json(chatPath(group)).path("chat");
        assertThat(chat.path("name").asText()).isEqualTo("Case 4711");
        assertThat(chat.path("isGroup").asBoolean()).isTrue();
        assertThat(texts(chat.path("members"))).containsExactly("carol@example.com");
        assertThat(types()).containsExactly("group.changed", "group.changed", "group.changed", "group.changed");
    }

    @Test
    void thePhoneOfTheAccountReadsAndArchives() throws Exception {
        String chat = simulator.person(ALICE).openChat();
        simulator.person(ALICE).sendText(chat, "Hello");
        done("markRead", Map.of("chat", chat));
        done("archive", Map.of("chat", chat, "archived", true));
        assertThat(json("/api/chats").at("/chats/0/unread").asInt()).isZero();
        assertThat(json("/api/chats").at("/chats/0/isArchived").asBoolean()).isTrue();
        done("archive", Map.of("chat", chat, "archived", false));
        assertThat(json("/api/chats").at("/chats/0/isArchived").asBoolean()).isFalse();
    }

    @Test
    void somebodyReadsWhatTheAccountWrote() throws Exception {
        String chat = simulator.person(ALICE).openChat();
        var world = simulator.world();
        String message = world.messages()
                .send(world.owner(), chat, io.github.camelimessage.simulator.world.Draft.of("Hello"))
                .guid();
        done("read", Map.of("as", ALICE, "message", message));
        assertThat(json(chatPath(chat)).at("/messages/0").has("read")).isTrue();
    }

    @Test
    void typingShowsAndIsNoEvent() throws Exception {
        String chat = simulator.person(ALICE).openChat();
        done("setTyping", Map.of("as", ALICE, "chat", chat, "typing", true));
        assertThat(texts(json("/api/chats").at("/chats/0/typing"))).containsExactly(ALICE);
        done("setTyping", Map.of("as", ALICE, "chat", chat, "typing", false));
        assertThat(json("/api/chats").at("/chats/0/typing")).isEmpty();
        assertThat(simulator.world().log().head()).isZero();
    }

    @Test
    void aChatThatTheAccountLeftIsStillShown() throws Exception {
        String group = simulator.person(ALICE).createGroup(BOB);
        simulator.person(ALICE).sendText(group, "Bye");
        simulator.world().groups().leave(simulator.world().owner(), group);
        JsonNode page = json(chatPath(group));
        assertThat(page.at("/chat/ownerIsMember").asBoolean()).isFalse();
        assertThat(page.path("messages")).hasSize(1);
    }

    @Test
    void theNewestMessagesComeFirstAndEarlierOnesAreIndicated() throws Exception {
        String chat = simulator.person(ALICE).openChat();
        for (int i = 1; i <= 61; i++) {
            simulator.person(ALICE).sendText(chat, "message " + i);
        }
        JsonNode page = json(chatPath(chat));
        assertThat(page.path("messages")).hasSize(60);
        assertThat(page.at("/messages/0/text").asText()).isEqualTo("message 2");
        assertThat(page.path("hasEarlier").asBoolean()).isTrue();
        JsonNode all = json(chatPath(chat) + "?messages=120");
        assertThat(all.path("messages")).hasSize(61);
        assertThat(all.path("hasEarlier").asBoolean()).isFalse();
    }

    @Test
    void theChatWithTheNewestMessageIsFirst() throws Exception {
        String withAlice = simulator.person(ALICE).openChat();
        String withBob = simulator.person(BOB).openChat();
        assertThat(json("/api/chats").at("/chats/0/guid").asText()).isEqualTo(withBob);
        simulator.person(ALICE).sendText(withAlice, "Hello");
        assertThat(json("/api/chats").at("/chats/0/guid").asText()).isEqualTo(withAlice);
    }

    @Test
    void moreChatsThanAnybodyReadsAreCountedOnly() throws Exception {
        for (int i = 0; i < 302; i++) {
            simulator.person("p" + i + "@example.com").openChat();
        }
        JsonNode list = json("/api/chats");
        assertThat(list.path("chats")).hasSize(300);
        assertThat(list.path("hidden").asInt()).isEqualTo(2);
    }

    @Test
    void refusalsOfTheWorldAreReported() throws Exception {
        String chat = simulator.person(ALICE).openChat();
        refused(act("send", Map.of("as", BOB, "chat", chat, "text", "Hello")), 404, "chatNotFound");
        refused(act("send", Map.of("as", ALICE, "chat", chat, "text", " ")), 400, "invalidArgument");
        refused(act("openChat", Map.of("as", "nobody")), 400, "invalidArgument");
        refused(act("openChat", Map.of("as", "owner@example.com")), 400, "invalidArgument");
        refused(act("rename", Map.of("as", ALICE, "chat", chat, "name", "Pair")), 400, "invalidArgument");
        refused(get(chatPath("any;-;nobody@example.com")), 404, "chatNotFound");
        assertThat(simulator.world().log().head()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "send     | {\"as\":\"alice@example.com\"}                       | 'text' is missing",
                "send     | {\"as\":\"alice@example.com\",\"text\":1}            | 'text' must be a text",
                "openChat | {\"as\":\"alice@example.com\"                        | The body is not JSON",
                "openChat | []                                                   | The body must be a JSON object",
                "archive  | {\"chat\":\"x\",\"archived\":\"yes\"}                | 'archived' must be true or false",
                "add      | {\"as\":\"alice@example.com\",\"chat\":\"x\",\"addresses\":\"y\"} | 'addresses' must be a list",
                "add      | {\"as\":\"alice@example.com\",\"chat\":\"x\",\"addresses\":[1]} | 'addresses' must be a list of texts",
                "send     | {\"as\":\"alice@example.com\",\"chat\":\"x\",\"text\":\"y\",\"effect\":\"bang\"} | Unknown effect"
            },
            quoteCharacter = '`')
    void aMalformedActIsRefusedByName(String name, String body, String message) throws Exception {
        var response = send(actRequest(name, body));
        refused(response, 400, "invalidArgument");
        assertThat(JSON.readTree(response.body()).path("message").asText()).isEqualTo(message);
    }

    @Test
    void anActThatDoesNotExistIsNotFound() throws Exception {
        refused(act("dance", Map.of()), 404, "notFound");
        refused(get("/api/acts/openChat"), 405, "methodNotAllowed");
    }

    private List<String> types() {
        return simulator.world().log().read(0, Long.MAX_VALUE, 100).stream()
                .map(LogView::of)
                .map(LogView::type)
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void theNamesInTheLogAreThoseOfTheOptionTypes() throws Exception {
        String group = simulator.person(ALICE).createGroup(BOB);
        simulator.person(ALICE).add(group, "carol@example.com");
        LogEntry entry = simulator.world().log().read(0, Long.MAX_VALUE, 1).get(0);
        assertThat(LogView.of(entry))
                .extracting(LogView::type, LogView::change, LogView::detail)
                .containsExactly("group.changed", "participantAdded", "carol@example.com");
    }
}
