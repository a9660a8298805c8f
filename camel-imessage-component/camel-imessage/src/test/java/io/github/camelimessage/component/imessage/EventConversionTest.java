// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.MessageContent;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Events convert to the same types as results of operations. */
@Tag("line")
class EventConversionTest extends CamelTestSupport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Participant ALICE = new Participant("alice@example.com", ServiceType.IMESSAGE, null);
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    static Path directory;

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:marshal").marshal().json();
                from("direct:file").to("file:" + directory + "?fileName=event.json");
                from("direct:charset").to("file:" + directory + "?fileName=charset.json&charset=UTF-16");
                from("direct:text").transformDataType("imessage:text");
            }
        };
    }

    /** One event of every kind, with as many fields set as reflection can set. */
    static Stream<Event> everyKind() {
        return leaves(Event.class).map(EventConversionTest::sample);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventConversionTest::leaves)
                : Stream.of(type);
    }

    private static Event sample(Class<?> kind) {
        Class<?>[] types = Arrays.stream(kind.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = kind.getDeclaredConstructor(types);
            return (Event) constructor.newInstance(
                    Arrays.stream(types).map(EventConversionTest::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Class<?> type) {
        if (type == long.class) {
            return 42L;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class) {
            return 1;
        }
        if (type == String.class) {
            return "caf\u00e9";
        }
        if (type == Instant.class) {
            return TIME;
        }
        return type == Participant.class ? ALICE : type == Map.class ? Map.of("id", List.of(1, "two")) : null;
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyKindBecomesItsJson(Event event) throws Exception {
        JsonNode expected = JSON.readTree(JSON.writeValueAsBytes(event));

        assertThat(expected.get("sequence").longValue()).isEqualTo(42);
        assertThat(JSON.readTree(convert(event, String.class))).isEqualTo(expected);
        assertThat(JSON.readTree(convert(event, byte[].class))).isEqualTo(expected);
        assertThat(JSON.readTree(convert(event, ByteBuffer.class).array())).isEqualTo(expected);
        assertThat(JSON.readTree(convert(event, Reader.class))).isEqualTo(expected);
        assertThat(convert(event, JsonNode.class)).hasToString(expected.toString());
        assertThat(JSON.readTree(JSON.writeValueAsBytes(convert(event, Map.class))))
                .isEqualTo(expected);
        try (InputStream stream = convert(event, InputStream.class)) {
            assertThat(JSON.readTree(stream)).isEqualTo(expected);
        }
        assertThat(JSON.readTree(template.requestBody("direct:marshal", event, byte[].class)))
                .isEqualTo(expected);
    }

    @Test
    void aFileHoldsTheJson() throws Exception {
        Event event = received(content("caf\u00e9"));

        template.requestBody("direct:file", event);
        template.requestBody("direct:charset", event);

        JsonNode expected = JSON.readTree(JSON.writeValueAsBytes(event));
        assertThat(JSON.readTree(Files.readString(directory.resolve("event.json"))))
                .isEqualTo(expected);
        assertThat(JSON.readTree(Files.readString(directory.resolve("charset.json"), StandardCharsets.UTF_16)))
                .isEqualTo(expected);
    }

    @Test
    void expressionsReadTheFields() {
        assertThat(simple("${body.message.content.text}", received(content("Hello"))))
                .isEqualTo("Hello");
        assertThat(simple("${body.type}", received(content("Hello")))).isEqualTo("message.received");
        assertThat(simple("${body.data[id][1]}", sample(UnknownEvent.class))).isEqualTo("two");
        assertThat(simple("${body}", received(content("Hello"))))
                .startsWith("{")
                .contains("\"Hello\"");
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(received(content("Hello")), "Hello"),
                Arguments.of(
                        new MessageEvent.Sent(0, "c", true, TIME, ALICE, message(content("Hello")), null), "Hello"),
                Arguments.of(
                        new MessageEvent.Edited(7, "c", false, TIME, ALICE, "m", content("Hello!"), TIME), "Hello!"),
                Arguments.of(message(content("Hello")), "Hello"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theDataTypeGivesTheText(Object body, String expected) {
        assertThat(template.requestBody("direct:text", body)).isEqualTo(expected);
    }

    static Stream<Arguments> withoutText() {
        return Stream.of(
                Arguments.of(received(content(null)), "the event message.received has no text"),
                Arguments.of(received(null), "the event message.received has no text"),
                Arguments.of(message(content(" ")), "a io.github.camelimessage.model.Message has no text"),
                Arguments.of(sample(ChatEvent.class), "but the body is the event"),
                Arguments.of(sample(MessageEvent.Read.class), "but the body is the event message.read"),
                Arguments.of("Secret plan", "but the body is a java.lang.String"),
                Arguments.of(null, "but the body is empty"));
    }

    @ParameterizedTest
    @MethodSource("withoutText")
    void theDataTypeFailsIfThereIsNoText(Object body, String why) {
        Exchange exchange =
                template.request("direct:text", request -> request.getMessage().setBody(body));

        assertThat(exchange.getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("Secret plan");
    }

    private static MessageEvent.Received received(MessageContent content) {
        return new MessageEvent.Received(7, "any;-;alice@example.com", false, TIME, ALICE, message(content));
    }

    private static MessageContent content(String text) {
        return new MessageContent(text, null, null, null, null, null, null);
    }

    private static Message message(MessageContent content) {
        RecordComponent[] components = Message.class.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals("content")
                        ? content
                        : component.getType() == boolean.class
                                ? (Object) false
                                : component.getType() == int.class
                                        ? (Object) 0
                                        : component.getName().equals("guid") ? "m1" : null)
                .toArray();
        try {
            return (Message) Message.class.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T convert(Object value, Class<T> type) {
        return createExchangeWithBody(value).getMessage().getBody(type);
    }

    private String simple(String expression, Object body) {
        return context.resolveLanguage("simple")
                .createExpression(expression)
                .evaluate(createExchangeWithBody(body), String.class);
    }
}
