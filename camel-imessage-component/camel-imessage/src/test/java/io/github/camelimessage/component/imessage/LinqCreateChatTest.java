// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.linq.CreateChatRequest;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.simulator.world.MessageState;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chats whose first message is more than a text. */
class LinqCreateChatTest extends LinqSuite {

    private static final String PICTURE = "https://pictures.example.com/welcome.png";
    private static final String DORA = somebody();
    private static final String ED = somebody();

    @BeforeAll
    static void publish() {
        simulator.linq().publish(PICTURE, "image/png", PNG);
    }

    static Stream<Object> requests() {
        return Stream.of(
                new CreateChatRequest(LINE, welcome(), List.of(DORA, ED), null),
                Map.of("from", LINE, "to", List.of(DORA, ED), "message", Map.of("parts", parts())),
                Map.of("to", List.of(DORA, ED), "message", welcome()),
                """
                {"to": ["%s", "%s"],
                 "message": {"parts": [{"type": "text", "value": "Welcome"}, {"type": "media", "url": "%s"}]}}"""
                        .formatted(DORA, ED, PICTURE));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void theBodyMayBeTheWholeRequest(Object body) throws Exception {
        Exchange exchange = succeed("createChat?clientMessageId=" + somebody(), body);

        assertThat(body(exchange, Chat.class).participants())
                .extracting("address")
                .containsExactlyInAnyOrder(DORA, ED);
        String chat = chatOf(header(exchange, IMessageConstants.CHAT_GUID));
        MessageState opening = chat(chat).lastMessage();
        assertThat(header(exchange, IMessageConstants.MESSAGE_GUID)).isEqualTo(messageGuid(opening.guid()));
        assertThat(opening.parts()).hasSize(2);
    }

    @Test
    void headersWinOverTheBody() throws Exception {
        String fay = somebody();
        CreateChatRequest request =
                new CreateChatRequest("+12025550197", welcome().withIdempotencyKey("of the body"), List.of(fay), false);

        succeed(
                "createChat?preferredService=iMessage",
                request,
                Map.of(
                        IMessageConstants.FROM,
                        LINE,
                        IMessageConstants.CLIENT_MESSAGE_ID,
                        "of the header",
                        IMessageConstants.OVERRIDE_OPT_OUT,
                        true));

        JsonNode sent = sent("chats.create");
        assertThat(sent.path("from").asText()).isEqualTo(LINE);
        assertThat(sent.path("override_optout").asBoolean()).isTrue();
        assertThat(sent.at("/message/idempotency_key").asText()).isEqualTo("of the header");
        assertThat(sent.at("/message/preferred_service").asText()).isEqualTo("iMessage");
    }

    @Test
    void asManyAsLinqTakesMakeAGroup() throws Exception {
        List<String> people = Stream.generate(LinqSuite::somebody).limit(31).toList();

        Exchange exchange = succeed("createChat?message=Hello", people);

        assertThat(body(exchange, Chat.class).participants())
                .extracting("address")
                .containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void theOptionMayHoldTheMessageOfARequestThatHasNone() throws Exception {
        succeed("createChat?message=Hello", Map.of("to", List.of(somebody())));

        assertThat(sent("chats.create").at("/message/parts/0/value").asText()).isEqualTo("Hello");
    }

    private static LinqMessageContent welcome() {
        return LinqMessageContent.builder()
                .part(RequestPart.Text.of("Welcome"))
                .part(RequestPart.Media.ofUrl(PICTURE))
                .build();
    }

    private static List<Object> parts() {
        return List.of(Map.of("type", "text", "value", "Welcome"), Map.of("type", "media", "url", PICTURE));
    }
}
