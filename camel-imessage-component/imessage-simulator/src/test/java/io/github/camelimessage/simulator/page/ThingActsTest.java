// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.World;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThingActsTest extends PageSuite {
    private String chat;

    @BeforeEach
    void openChat() {
        chat = simulator.person(ALICE).openChat();
    }

    @Test
    void aPollStandsAmongTheMessagesAndIsVotedOn() throws Exception {
        simulator.person(ALICE).sendText(chat, "Hungry?");
        String poll = done(
                        "createPoll",
                        Map.of("as", ALICE, "chat", chat, "title", "Lunch?", "choices", List.of("Soup", "Salad")))
                .path("message")
                .asText();
        String after = simulator.person(ALICE).sendText(chat, "Well?").guid();
        JsonNode shown = json(chatPath(chat)).at("/polls/0");
        assertThat(shown.path("guid").asText()).isEqualTo(poll);
        assertThat(shown.path("title").asText()).isEqualTo("Lunch?");
        assertThat(shown.path("creator").asText()).isEqualTo(ALICE);
        assertThat(shown.path("before").asText()).isEqualTo(after);
        String salad = shown.at("/options/1/id").asText();

        done("vote", Map.of("as", ALICE, "poll", poll, "option", salad));
        World world = simulator.world();
        world.polls().vote(world.owner(), poll, salad);
        assertThat(json(chatPath(chat)).at("/polls/0/options/1/voters").toString())
                .isEqualTo("[\"" + ALICE + "\",\"" + world.owner().address() + "\"]");
        done("unvote", Map.of("as", ALICE, "poll", poll));
        done("addPollOption", Map.of("as", ALICE, "poll", poll, "text", "Pizza"));

        JsonNode options = json(chatPath(chat)).at("/polls/0/options");
        assertThat(options.at("/1/voters")).hasSize(1);
        assertThat(options.at("/2/text").asText()).isEqualTo("Pizza");
        assertThat(details()).containsExactly("Hungry?", "Lunch?", "Well?", null, null, null, "Pizza");
    }

    @Test
    void aPollBeforeTheMessagesThatShowIsShownWithThem() throws Exception {
        simulator.person(ALICE).createPoll(chat, null, "Soup", "Salad");
        for (int i = 0; i < 61; i++) {
            simulator.person(ALICE).sendText(chat, "message " + i);
        }
        assertThat(json(chatPath(chat)).path("polls")).isEmpty();
        assertThat(json(chatPath(chat) + "?messages=120").path("polls")).hasSize(1);
    }

    @Test
    void anAppCardHasItsTextsAndItsLink() throws Exception {
        done(
                "sendAppCard",
                Map.of(
                        "as",
                        ALICE,
                        "chat",
                        chat,
                        "app",
                        "Tickets",
                        "caption",
                        "Gate 4",
                        "subcaption",
                        " ",
                        "url",
                        "https://example.com/4"));
        done("sendAppCard", Map.of("as", ALICE, "chat", chat, "caption", "Gate 5"));

        JsonNode part = json(chatPath(chat)).at("/messages/0/parts/0");
        assertThat(part.toString())
                .isEqualTo("{\"type\":\"app\",\"text\":\"Tickets\",\"card\":"
                        + "{\"caption\":\"Gate 4\",\"url\":\"https://example.com/4\",\"hasImage\":false}}");
        assertThat(json(chatPath(chat)).at("/messages/1/parts/0/text").asText()).isEqualTo("Card");
        assertThat(details()).containsExactly("Tickets", "Card");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "example.com", "https:", "https://a b", "file:///x"})
    void aCardLinksToTheWebOnly(String url) throws Exception {
        HttpResponse<String> response =
                act("sendAppCard", Map.of("as", ALICE, "chat", chat, "caption", "Gate 4", "url", url));
        refused(response, 400, "invalidArgument");
        assertThat(response.body()).contains("'url' must be a web address");
        assertThat(simulator.world().log().head()).isZero();
    }

    @Test
    void aLocationIsSharedMovedAndStopped() throws Exception {
        Map<String, Object> where = new HashMap<>(Map.of("as", ALICE, "chat", chat, "latitude", 48.1, "longitude", 11));
        where.put("minutes", 60);
        where.put("street", "Main Street 4");
        done("shareLocation", where);
        JsonNode shown = json(chatPath(chat)).at("/locations/0");
        assertThat(shown.path("address").asText()).isEqualTo(ALICE);
        assertThat(shown.path("latitude").asDouble()).isEqualTo(48.1);
        assertThat(shown.path("street").asText()).isEqualTo("Main Street 4");
        assertThat(shown.has("ends")).isTrue();
        where.put("latitude", -48.2);
        done("shareLocation", where);
        assertThat(json(chatPath(chat)).at("/locations/0/latitude").asDouble()).isEqualTo(-48.2);
        done("stopSharingLocation", Map.of("as", ALICE));
        assertThat(json(chatPath(chat)).path("locations")).isEmpty();
    }

    @Test
    void aLocationIsShownInTheChatsOfThePersonWhoSharesIt() throws Exception {
        String other = simulator.person(BOB).openChat();
        simulator.person(BOB).shareLocation(io.github.camelimessage.simulator.world.SharedLocation.Place.of(1, 2));
        simulator.world().locations().request(chat);
        assertThat(json(chatPath(other)).path("locations")).hasSize(1);
        assertThat(json(chatPath(chat)).path("locations")).isEmpty();
        assertThat(json(chatPath(chat)).path("locationRequests").asInt()).isEqualTo(1);
        assertThat(json(chatPath(other)).path("locationRequests").asInt()).isZero();
    }

    @Test
    void aFocusKeepsMessagesSilent() throws Exception {
        done("setFocus", Map.of("as", ALICE, "focus", true));
        World world = simulator.world();
        world.messages().send(world.owner(), chat, Draft.of("Psst"));
        assertThat(json(chatPath(chat)).at("/messages/0/isQuiet").asBoolean()).isTrue();
        assertThat(json(chatPath(chat)).at("/focused/0").asText()).isEqualTo(ALICE);
        done("setFocus", Map.of("as", ALICE, "focus", false));
        assertThat(json(chatPath(chat)).path("focused")).isEmpty();
    }

    @Test
    void oneBubbleIsEditedRepliedToAndReactedTo() throws Exception {
        MessageState message =
                simulator.person(ALICE).send(chat, Draft.of(Part.Text.of("Pump 4"), Part.Text.of("leaks")));
        Map<String, Object> which = Map.of("as", ALICE, "chat", chat, "message", message.guid(), "part", 1);
        done("edit", with(which, Map.of("text", " drips ")));
        done("react", with(which, Map.of("kind", "emoji", "emoji", "\ud83d\udd27", "on", true)));
        done("send", Map.of("as", ALICE, "chat", chat, "text", "Oh", "replyTo", message.guid(), "part", 1));

        JsonNode shown = json(chatPath(chat)).path("messages");
        assertThat(shown.at("/0/text").asText()).isEqualTo("Pump 4\ndrips");
        assertThat(shown.at("/0/earlier/0/text").asText()).isEqualTo("leaks");
        assertThat(shown.at("/0/earlier/0/part").asInt()).isEqualTo(1);
        assertThat(shown.at("/0/reactions/0/part").asInt()).isEqualTo(1);
        assertThat(shown.at("/1/replyToPart").asInt()).isEqualTo(1);
        refused(act("react", with(which, Map.of("kind", "emoji", "on", true))), 400, "invalidArgument");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "createPoll    | {'choices':['One']}                            | A poll needs at least two choices",
                "createPoll    | {'choices':'One'}                              | 'choices' must be a list",
                "createPoll    | {'choices':['a','b'],'title':' '}              | The title is blank",
                "sendAppCard   | {'caption':' '}                                | 'caption' is missing",
                "shareLocation | {'latitude':91,'longitude':1}                  | These coordinates are not valid",
                "shareLocation | {'longitude':1}                                | 'latitude' must be a number",
                "shareLocation | {'latitude':'1','longitude':1}                 | 'latitude' must be a number",
                "shareLocation | {'latitude':1,'longitude':1,'minutes':0}       | 'minutes' must be 1 or more",
                "shareLocation | {'latitude':1,'longitude':1,'minutes':1.5}     | 'minutes' must be a whole number",
                "send          | {'text':'x','replyTo':'y','part':3000000000}   | 'part' must be a whole number",
                "setFocus      | {'focus':'yes'}                                | 'focus' must be true or false"
            },
            quoteCharacter = '`')
    void aMalformedActIsRefusedByName(String name, String json, String message) throws Exception {
        String body =
                json.replace('\'', '"').replaceFirst("\\{", "{\"as\":\"" + ALICE + "\",\"chat\":\"" + chat + "\",");
        HttpResponse<String> response = send(actRequest(name, body));
        refused(response, 400, "invalidArgument");
        assertThat(JSON.readTree(response.body()).path("message").asText()).contains(message);
        assertThat(simulator.world().log().head()).isZero();
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private List<String> details() {
        return simulator.world().log().read(0, Long.MAX_VALUE, 100).stream()
                .map(LogView::of)
                .map(LogView::detail)
                .toList();
    }
}
