// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Only text is sent as text, not the {@code toString()} of an object. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
class TextBodyTest extends VendorSuite {

    private static final String TEXT = "caf\u00e9 \u20ac 4711";
    private static final UUID ID = UUID.fromString("3f2504e0-4f89-11d3-9a0c-0305e82c3301");
    private static final Participant PARTICIPANT = new Participant("secret-person@example.com", null, null);
    private static final Chat CHAT = new Chat(
            "any;+;g", null, null, "Secret plan", true, ServiceType.IMESSAGE, false, false, null, List.of(), null);

    @Parameter
    Vendor vendor;

    @TempDir
    static Path directory;

    @Override
    Vendor vendor() {
        return vendor;
    }

    record Order(String secret) {}

    static final class Pojo {
        @Override
        public String toString() {
            return "Secret plan";
        }
    }

    enum Status {
        OPEN
    }

    enum Nameless {
        ONE;

        @Override
        public String toString() {
            return null;
        }
    }

    static Stream<Arguments> texts() throws Exception {
        byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(directory.resolve("text"), utf8);
        return Stream.of(
                Arguments.of(new StringBuilder(TEXT), TEXT),
                Arguments.of('x', "x"),
                Arguments.of(4711, "4711"),
                Arguments.of(new BigDecimal("47.10"), "47.10"),
                Arguments.of(true, "true"),
                Arguments.of(Status.OPEN, "OPEN"),
                Arguments.of(ServiceType.IMESSAGE, "iMessage"),
                Arguments.of(ID, ID.toString()),
                Arguments.of(URI.create("https://example.com/a"), "https://example.com/a"),
                Arguments.of(URI.create("https://example.com/a").toURL(), "https://example.com/a"),
                Arguments.of(utf8, TEXT),
                Arguments.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), TEXT),
                Arguments.of(ByteBuffer.wrap(utf8), TEXT),
                Arguments.of(new ByteArrayInputStream(utf8), TEXT),
                Arguments.of(new InputStreamCache(utf8), TEXT),
                Arguments.of(new StringReader(TEXT), TEXT),
                Arguments.of(new ReaderCache(TEXT), TEXT),
                Arguments.of(file, TEXT),
                Arguments.of(file.toFile(), TEXT),
                Arguments.of(JsonNodeFactory.instance.textNode(TEXT), TEXT),
                Arguments.of(JsonNodeFactory.instance.numberNode(4711), "4711"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isSent(Object body, String expected) throws Exception {
        String chat = directChat();

        succeed("sendText?chatGuid=" + guid(chat), body);

        assertThat(chat(chat).lastMessage().text()).isEqualTo(expected);
    }

    static Stream<Arguments> othersThanText() throws Exception {
        Map<String, Object> itself = new HashMap<>();
        itself.put("secret", itself);
        Iterable<String> iterable = () -> List.of("Secret plan").iterator();
        Iterator<String> iterator = List.of("Secret plan").iterator();
        Path picture = Files.write(directory.resolve("picture"), PNG);
        return Stream.of(
                Arguments.of(null, "there is none"),
                Arguments.of(" \n", "it is blank"),
                Arguments.of(new byte[0], "it is blank"),
                Arguments.of(CHAT, "it is the Chat of an earlier operation"),
                Arguments.of(
                        new MessageEvent.Read(7, "any;-;x", false, null, PARTICIPANT, "Secret plan", null),
                        "it is the event message.read: set the body, for example with transformDataType"),
                Arguments.of(new Order("Secret plan"), "TextBodyTest$Order, which is not text: take a field of it"),
                Arguments.of(new Pojo(), "TextBodyTest$Pojo, which is not text"),
                Arguments.of(Map.of("text", "Secret plan"), "which is not text: take a field of it"),
                Arguments.of(itself, "java.util.HashMap, which is not text"),
                Arguments.of(List.of("Secret plan"), "which is not text: take one of its elements"),
                Arguments.of(Arrays.asList(1, null), "it is a list (java.util.Arrays$ArrayList), which is not text"),
                Arguments.of(new String[] {"Secret plan"}, "it is a java.lang.String[], which is not text: take one"),
                Arguments.of(new int[] {1}, "it is a int[], which is not text: take one of its elements"),
                Arguments.of(iterable, "which is not text"),
                Arguments.of(iterator, "which is not text: take one of its elements"),
                Arguments.of(Stream.of("Secret plan"), "which is not text: take one of its elements"),
                Arguments.of(Optional.of("Secret plan"), "java.util.Optional, which is not text: take its value"),
                Arguments.of(
                        new IllegalStateException("Secret plan"),
                        "java.lang.IllegalStateException, which is not text: set the text that people are to read"),
                Arguments.of(JsonNodeFactory.instance.objectNode().put("a", "Secret plan"), "which is not text"),
                Arguments.of(JsonNodeFactory.instance.arrayNode().add("Secret plan"), "which is not text"),
                Arguments.of(JsonNodeFactory.instance.pojoNode(new Pojo()), "POJONode, which is not text"),
                Arguments.of(JsonNodeFactory.instance.nullNode(), "NullNode, which is not text"),
                Arguments.of(Nameless.ONE, "TextBodyTest$Nameless, which is not text"),
                Arguments.of(PNG, "its bytes are not text in UTF-8"),
                Arguments.of(new ByteArrayInputStream(PNG), "its bytes are not text in UTF-8"),
                Arguments.of(picture.toFile(), "its bytes are not text in UTF-8"),
                Arguments.of(directory.resolve("none"), "it cannot be read: NoSuchFileException"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("othersThanText")
    void isRefused(Object body, String why) throws Exception {
        String chat = group();

        for (String operation : List.of("sendText", "setDisplayName")) {
            Exception failure = run(operation + "?chatGuid=" + guid(chat), body).getException();

            assertThat(failure)
                    .as(operation)
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining(operation + ": the body must be")
                    .hasMessageContaining(why)
                    .hasMessageNotContaining("Secret plan");
            assertThat(((ValidationException) failure).context()).containsEntry("field", "body");
        }
        assertThat(chat(chat).lastMessage()).isNull();
        assertThat(chat(chat).displayName()).isEmpty();
    }

    static Stream<Arguments> charsets() {
        return Stream.of(
                Arguments.of(Map.of(Exchange.CHARSET_NAME, "ISO-8859-15"), "ISO-8859-15"),
                Arguments.of(Map.of(Exchange.CONTENT_TYPE, "text/plain; charset=utf-16; format=flowed"), "UTF-16"),
                Arguments.of(Map.of(Exchange.CONTENT_TYPE, "text/plain"), "UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void bytesAreInTheCharsetOfTheExchange(Map<String, Object> headers, String charset) throws Exception {
        String chat = directChat();

        succeed("sendText?chatGuid=" + guid(chat), TEXT.getBytes(Charset.forName(charset)), headers);

        assertThat(chat(chat).lastMessage().text()).isEqualTo(TEXT);
    }

    @Test
    void aPictureIsNoTextInAnyCharset() throws Exception {
        assertThat(run("sendText?chatGuid=" + guid(directChat()), PNG, Map.of(Exchange.CHARSET_NAME, "ISO-8859-1"))
                        .getException())
                .hasMessageContaining("its bytes are not text in ISO-8859-1");
        assertThat(run(
                                "sendText?chatGuid=" + guid(directChat()),
                                "x".getBytes(StandardCharsets.UTF_8),
                                Map.of(Exchange.CHARSET_NAME, "none"))
                        .getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("the charset in CamelCharsetName is not known");
    }

    @Test
    void aFileOfTheFileComponentIsText() throws Exception {
        String chat = directChat();
        Path inbox = Files.createDirectory(directory.resolve("inbox-" + vendor));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + inbox + "?charset=ISO-8859-15&initialDelay=0")
                        .to("imessage:sendText?chatGuid=" + guid(chat));
            }
        });

        Files.write(inbox.resolve("note.txt"), TEXT.getBytes("ISO-8859-15"));

        soon().untilAsserted(() ->
                assertThat(chat(chat).lastMessage()).isNotNull().returns(TEXT, message -> message.text()));
    }

    @Test
    void aStreamThatCamelKeepsIsSentAgain() throws Exception {
        String chat = directChat();
        String entry = "direct:twice-" + vendor;
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                String send = "imessage:sendText?chatGuid=" + guid(chat);
                from(entry)
                        .setProperty("text", body())
                        .to(send)
                        .setBody(exchangeProperty("text"))
                        .to(send);
            }
        });

        assertThat(template.request(entry, exchange -> exchange.getMessage()
                                .setBody(new InputStreamCache(TEXT.getBytes(StandardCharsets.UTF_8))))
                        .getException())
                .isNull();
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of(IMessageConstants.CHAT_GUID, CHAT),
                Arguments.of(IMessageConstants.CHAT_GUID, new String[] {"Secret plan"}),
                Arguments.of(IMessageConstants.REPLY_TO, List.of("Secret plan")),
                Arguments.of(IMessageConstants.CLIENT_MESSAGE_ID, new Pojo()),
                Arguments.of(IMessageConstants.EFFECT, Map.of("Secret plan", Effect.SLAM)),
                Arguments.of(IMessageConstants.REPLY_TO_PART_INDEX, 1.5),
                Arguments.of(IMessageConstants.REPLY_TO_PART_INDEX, 1L << 40),
                Arguments.of(IMessageConstants.FORMATTING, new Pojo()),
                Arguments.of(IMessageConstants.FORMATTING, List.of(new Pojo())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("headers")
    void aHeaderThatIsNoTextIsRefused(String header, Object value) throws Exception {
        String chat = group();
        Map<String, Object> headers = new HashMap<>(Map.of(IMessageConstants.CHAT_GUID, guid(chat)));
        headers.put(header, value);

        Exception failure = run("sendText", "Hello", headers).getException();

        assertThat(failure)
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("the header " + header)
                .hasMessageNotContaining("Secret plan");
        assertThat(chat(chat).lastMessage()).isNull();
    }
}
