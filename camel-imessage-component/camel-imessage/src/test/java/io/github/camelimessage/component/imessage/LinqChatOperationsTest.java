// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.LocationRequestReceipt;
import io.github.camelimessage.model.linq.BackgroundStyle;
import io.github.camelimessage.model.linq.LocationCollection;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.SetBackgroundRequest;
import io.github.camelimessage.model.linq.UpdateChatRequest;
import io.github.camelimessage.model.linq.UpdateChatResponse;
import io.github.camelimessage.simulator.world.SharedLocation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations on chats that Photon does not have, or has in another form. */
class LinqChatOperationsTest extends LinqSuite {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PICTURE = "https://pictures.example.com/sky.png";

    @BeforeAll
    static void publishPicture() {
        simulator.linq().publish(PICTURE, "image/png", PNG);
    }

    @Test
    void theFirstMessageMayHoldNoLinkAndTheNextMay() throws Exception {
        String dora = somebody();

        assertThat(failure("createChat", dora, Map.of(IMessageConstants.MESSAGE, "See https://example.com"))
                        .code())
                .isEqualTo("1005");

        Object chat = header(succeed("createChat?message=Hello", dora), IMessageConstants.CHAT_GUID);
        succeed("sendText?chatGuid=" + chat, "See https://example.com");
        succeed("sendMessage?chatGuid=" + chat, new RequestPart.Link("https://example.com"));
    }

    @Test
    void listChatsAnswersPageByPage() throws Exception {
        String zoe = somebody();
        List<String> chats = List.of(
                simulator.person(zoe).openChat(),
                simulator.person(zoe).createGroup(ALICE, BOB),
                simulator.person(zoe).createGroup(ALICE, CAROL));
        List<String> found = new ArrayList<>();

        Exchange page = succeed("listChats?limit=2&participant=" + zoe, null);
        assertThat(body(page, List.class)).hasSize(2).allMatch(Chat.class::isInstance);
        body(page, List.class).forEach(chat -> found.add(((Chat) chat).guid()));
        Object cursor = header(page, IMessageConstants.NEXT_CURSOR);
        assertThat(cursor).isNotNull();

        Exchange last = succeed(
                "listChats?limit=2&participant=" + zoe,
                null,
                Map.of(IMessageConstants.CURSOR, cursor, IMessageConstants.NEXT_CURSOR, cursor));
        body(last, List.class).forEach(chat -> found.add(((Chat) chat).guid()));

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        chats.stream().map(this::guid).toList());
        assertThat(last.getMessage().getHeaders())
                .doesNotContainKeys(IMessageConstants.NEXT_CURSOR, IMessageConstants.CURSOR);
    }

    @Test
    void aPageIsJsonForTheNextStep() throws Exception {
        String zoe = somebody();
        String chat = guid(simulator.person(zoe).openChat());

        Exchange page = succeed("listChats?participant=" + zoe, null);

        assertThat(JSON.readTree(page.getMessage().getBody(String.class))
                        .at("/0/guid")
                        .asText())
                .isEqualTo(chat);
        assertThat(JSON.readTree(page.getMessage().getBody(byte[].class))).hasSize(1);
        assertThat(run("sendText?chatGuid=" + chat, page.getMessage().getBody()).getException())
                .hasMessageContaining("it is a list (");
    }

    @Test
    void listChatsAsksForTheLineAndTheParticipant() throws Exception {
        succeed("listChats", null, Map.of(IMessageConstants.PARTICIPANT, CAROL, IMessageConstants.LIMIT, 7));

        assertThat(simulator.linq().calls().of("chats.listChats").get(0).uri())
                .contains("from=%2B12025550101", "to=%2B15551234567", "limit=7");
    }

    static Stream<Object> updates() {
        return Stream.of(
                new UpdateChatRequest("New name", null),
                Map.of("display_name", "New name"),
                "{\"display_name\": \"New name\"}");
    }

    @ParameterizedTest
    @MethodSource("updates")
    void updateChatTakesARequestAMapOrJson(Object update) throws Exception {
        String group = group();

        Exchange exchange = succeed("updateChat?chatGuid=" + guid(group), update);

        assertThat(body(exchange, UpdateChatResponse.class).chatId()).isEqualTo(guid(group));
        soon().untilAsserted(() -> assertThat(chat(group).displayName()).isEqualTo("New name"));
    }

    static Stream<Object> backgrounds() {
        return Stream.of(
                PICTURE,
                URI.create(PICTURE),
                SetBackgroundRequest.dynamic(BackgroundStyle.SKY, "dusk"),
                Map.of("type", "color", "variant", "plum"),
                "{\"type\": \"color\", \"shades\": [\"#ff0000\", \"#0000ff\"]}");
    }

    @ParameterizedTest
    @MethodSource("backgrounds")
    void setBackgroundTakesAUrlARequestAMapOrJson(Object background) throws Exception {
        String chat = newChat();

        succeed("setBackground?chatGuid=" + guid(chat), background);

        soon().untilAsserted(() ->
                assertThat(simulator.world().chats().hasBackground(chat)).isTrue());
    }

    @Test
    void aPictureIsUploadedAndBecomesTheBackground() throws Exception {
        String chat = newChat();
        Exchange uploaded = succeed("uploadAttachment?fileName=sky.png", PNG);

        // Linq requires https. The simulator of this test has none, and accepts its own URLs anyway.
        succeed("setBackground?chatGuid=" + guid(chat), body(uploaded, AttachmentInfo.class));

        soon().untilAsserted(() ->
                assertThat(simulator.world().chats().hasBackground(chat)).isTrue());
    }

    @Test
    void setBackgroundTakesNoBytes() throws Exception {
        assertThat(failure("setBackground?chatGuid=" + guid(newChat()), PNG))
                .hasMessageContaining("https URL of a picture")
                .hasMessageContaining("Linq takes no bytes here")
                .hasMessageContaining("its bytes are not text");
        assertThat(calls()).isEmpty();
    }

    @Test
    void setIconTakesAUrlToo() throws Exception {
        String group = group();

        succeed("setIcon?chatGuid=" + guid(group), PICTURE);

        soon().untilAsserted(() -> {
            Exchange icon = run("getIcon?chatGuid=" + guid(group), null);
            assertThat(icon.getException()).isNull();
            assertThat(body(icon, byte[].class)).isEqualTo(PNG);
        });
    }

    @Test
    void aLocationIsRequestedAndRead() throws Exception {
        String dora = somebody();
        String chat = simulator.person(dora).openChat();

        Exchange requested = succeed("requestLocation?chatGuid=" + guid(chat), null);
        assertThat(body(requested, LocationRequestReceipt.class).linq().success())
                .isTrue();
        assertThat(simulator.world().locations().requests(chat)).isEqualTo(1);

        assertThat(body(succeed("getLocation?chatGuid=" + guid(chat), null), LocationCollection.class)
                        .features())
                .isEmpty();
        simulator.person(dora).shareLocation(new SharedLocation.Place(52.52, 13.405, null, null, "Berlin"));

        LocationCollection shared = body(succeed("getLocation?chatGuid=" + guid(chat), null), LocationCollection.class);
        assertThat(shared.features()).singleElement().satisfies(feature -> {
            assertThat(feature.properties().handle()).isEqualTo(dora);
            assertThat(feature.geometry().coordinates()).containsExactly(13.405, 52.52);
        });
    }

    @Test
    void shareContactInfoNeedsACard() throws Exception {
        String chat = newChat();
        assertThat(failure("shareContactInfo?from=%2B12025550101&chatGuid=" + guid(chat), null))
                .isInstanceOf(NotFoundException.class)
                .extracting(e -> ((NotFoundException) e).code())
                .isEqualTo("2012");

        succeed("setContactCard", Map.of("first_name", "Support"));
        succeed("shareContactInfo?chatGuid=" + guid(chat), null);

        assertThat(simulator.world().chats().isContactInfoShared(chat)).isTrue();
    }
}
