// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.linq.ContinuationMessage;
import io.github.camelimessage.model.linq.CreateMessageRequest;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.RequestPart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages to addresses, for which Linq chooses chat and line. */
class LinqSendToTest extends LinqSuite {

    private static final String DORA = somebody();
    private static final String OTHER_LINE = "+12025550199";

    static Stream<Object> requests() {
        return Stream.of(
                new CreateMessageRequest(
                        LinqMessageContent.builder()
                                .part(RequestPart.Text.of("Hello"))
                                .build(),
                        List.of(DORA),
                        new ContinuationMessage("It is us"),
                        null,
                        List.of(OTHER_LINE)),
                Map.of(
                        "message",
                        Map.of("parts", List.of(Map.of("type", "text", "value", "Hello"))),
                        "to",
                        List.of(DORA),
                        "continuation_message",
                        Map.of("text", "It is us"),
                        "exclude_from",
                        List.of(OTHER_LINE)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void theBodyMayNameThem(Object body) throws Exception {
        Exchange exchange = succeed("sendMessage", body, Map.of(IMessageConstants.CHAT_GUID, guid(directChat())));

        String chat = chatOf(header(exchange, IMessageConstants.CHAT_GUID));
        assertThat(chat(chat).participants()).extracting("address").containsExactly(DORA);
        assertThat(header(exchange, IMessageConstants.FROM)).isEqualTo(LINE);
        JsonNode request = sent("messages.create");
        assertThat(request.at("/continuation_message/text").asText()).isEqualTo("It is us");
        assertThat(request.at("/exclude_from/0").asText()).isEqualTo(OTHER_LINE);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void headersWinOverTheBody(Object body) throws Exception {
        String ed = somebody();

        succeed(
                "sendMessage?excludeFrom=+12025550197&continuationMessage=option",
                body,
                Map.of(
                        IMessageConstants.TO,
                        ed,
                        IMessageConstants.EXCLUDE_FROM,
                        List.of("+12025550198"),
                        IMessageConstants.CONTINUATION_MESSAGE,
                        "header",
                        IMessageConstants.OVERRIDE_OPT_OUT,
                        true));

        JsonNode request = sent("messages.create");
        assertThat(request.path("to")).hasSize(1).first().satisfies(to -> assertThat(to.asText())
                .isEqualTo(ed));
        assertThat(request.path("exclude_from")).hasSize(1);
        assertThat(request.at("/exclude_from/0").asText()).isEqualTo("+12025550198");
        assertThat(request.at("/continuation_message/text").asText()).isEqualTo("header");
        assertThat(request.path("override_optout").asBoolean()).isTrue();
    }

    @Test
    void jsonDoesNotChooseOtherPeopleThanTheRoute() throws Exception {
        byte[] json = ("{\"message\":{\"parts\":[{\"type\":\"text\",\"value\":\"Hi\"}]},\"to\":[\"" + somebody()
                        + "\"]}")
                .getBytes(StandardCharsets.UTF_8);
        Map<String, Object> type = Map.of(Exchange.CONTENT_TYPE, "application/json");

        assertThat(failure("sendMessage?chatGuid=" + guid(directChat()), json, type))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("the JSON of the body has the field to");
        succeed("sendMessage", json, type);
    }

    @Test
    void whatLinqLacksIsRefusedWithPartsToo() throws Exception {
        Map<String, Object> subject = Map.of(IMessageConstants.SUBJECT, "News");

        assertThat(failure("sendMessage?to=" + somebody(), "Hello", subject))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Linq has no subject");
    }

    @Test
    void optionsSayWhatTextCannot() throws Exception {
        succeed(
                "sendMessage?to=" + somebody() + "&excludeFrom=+12025550197,+12025550198&continuationMessage=It is us",
                "Hello");

        JsonNode request = sent("messages.create");
        assertThat(request.at("/exclude_from/0").asText()).isEqualTo("+12025550197");
        assertThat(request.at("/exclude_from/1").asText()).isEqualTo("+12025550198");
        assertThat(request.at("/continuation_message/text").asText()).isEqualTo("It is us");
    }

    @Test
    void noLineIsLeftWhenAllAreExcluded() throws Exception {
        assertThat(failure("sendMessage?to=" + somebody() + "&excludeFrom=" + LINE, "Hello")
                        .details()
                        .httpStatus())
                .isEqualTo(400);
    }
}
