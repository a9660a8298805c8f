// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("line")
class ModelConverterTest extends CamelTestSupport {

    private static final Participant ALICE = new Participant("alice@example.com", ServiceType.IMESSAGE, null);
    private static final Chat CHAT = new Chat(
            "any;+;g1", null, "g1", "Case 4711", true, ServiceType.IMESSAGE, false, false, null, List.of(ALICE), null);
    private static final String JSON =
            """
            {"guid":"any;+;g1","groupId":"g1","displayName":"Case 4711","isGroup":true,"service":"iMessage",\
            "isArchived":false,"isFiltered":false,\
            "participants":[{"address":"alice@example.com","service":"iMessage"}]}""";

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:convert").convertBodyTo(String.class);
                from("direct:marshal").marshal().json();
            }
        };
    }

    @Test
    void aRecordBecomesJsonText() {
        assertThat(template.requestBody("direct:convert", CHAT)).isEqualTo(JSON);
    }

    @Test
    void theJsonDataFormatWritesTheSame() {
        assertThat(template.requestBody("direct:marshal", CHAT, String.class)).isEqualTo(JSON);
    }

    @Test
    void aRecordBecomesBytesAndAStream() throws IOException {
        assertThat(convert(CHAT, byte[].class)).asString(StandardCharsets.UTF_8).isEqualTo(JSON);
        try (InputStream stream = convert(CHAT, InputStream.class)) {
            assertThat(stream).hasContent(JSON);
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRecordBecomesAMap() {
        Map<String, Object> map = convert(CHAT, Map.class);

        assertThat(map)
                .contains(entry("displayName", "Case 4711"), entry("isGroup", true), entry("service", "iMessage"))
                .doesNotContainKey("unreadCount");
    }

    @Test
    void aListOfResultsBecomesJson() throws IOException {
        ResultList<Chat> chats = new ResultList<>(List.of(CHAT, CHAT));
        String array = "[" + JSON + "," + JSON + "]";

        assertThat(template.requestBody("direct:convert", chats)).isEqualTo(array);
        assertThat(template.requestBody("direct:marshal", chats, String.class)).isEqualTo(array);
        assertThat(convert(chats, byte[].class))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(array);
        assertThat(convert(chats, JsonNode.class)).hasToString(array);
        assertThat(convert(new ResultList<>(List.of()), byte[].class))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("[]");
        try (InputStream stream = convert(chats, InputStream.class)) {
            assertThat(stream).hasContent(array);
        }
        assertThat(convert(chats, Map.class)).isNull();
        assertThat(convert(List.of("a", "b"), String.class)).as("of others").isEqualTo("[a, b]");
    }

    @Test
    void aConversionThatWasRememberedStillConverts() {
        assertThat(convert(CHAT, String.class)).isEqualTo(convert(CHAT, String.class));
    }

    @Test
    void aNamedValueStaysItsName() {
        assertThat(convert(ServiceType.IMESSAGE, String.class)).isEqualTo("iMessage");
    }

    @Test
    void recordsOfOthersAreLeftAlone() {
        record Other(String name) {}

        assertThat(convert(new Other("x"), String.class)).isEqualTo("Other[name=x]");
        assertThat(convert(new Other("x"), Map.class)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "body.displayName, Case 4711",
        "body.isGroup, true",
        "body.service, iMessage",
        "body.participants[0].address, alice@example.com"
    })
    void expressionsReadTheFields(String path, String expected) {
        Expression expression = context.resolveLanguage("simple").createExpression("${" + path + "}");

        assertThat(expression.evaluate(createExchangeWithBody(CHAT), String.class))
                .isEqualTo(expected);
    }

    @Test
    void formattingIsReadFromItsTextForm() {
        TextFormats formats = convert("bold:0:5, effect:6:3:big", TextFormats.class);

        assertThat(formats).hasToString("bold:0:5,effect:6:3:big");
        assertThat(formats.runs()).extracting("effectName").containsExactly(null, "big");
    }

    private <T> T convert(Object value, Class<T> type) {
        Exchange exchange = createExchangeWithBody(value);
        return exchange.getMessage().getBody(type);
    }
}
