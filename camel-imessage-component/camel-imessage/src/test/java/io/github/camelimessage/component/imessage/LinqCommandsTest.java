// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.linq.IMessageApp;
import io.github.camelimessage.model.linq.IMessageAppLayout;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.sdk.FileSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands as CloudEvents to Linq, where few writes have a key. */
class LinqCommandsTest extends LinqSuite {

    private static final String PICTURE = "https://example.invalid/a.png";
    private static final Map<String, String> UNFETCHED = Map.of("setIcon", "5007", "sendVoiceMemo", "5002");

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:command")
                        .transformDataType("imessage:operation")
                        .toD("imessage:${header.CamelIMessageOperation}");
            }
        };
    }

    /** Operation, its data, and whether it is about a group. */
    static Stream<Arguments> withoutKey() {
        return Stream.of(
                Arguments.of("setIcon", Map.of("body", PICTURE), true),
                Arguments.of("updateChat", Map.of("body", Map.of("display_name", "New")), true),
                Arguments.of("setDisplayName", Map.of("body", "New"), true),
                Arguments.of("addParticipants", Map.of("body", "dora@example.com"), true),
                Arguments.of("sendVoiceMemo", Map.of("body", "https://example.invalid/a.mp3"), false),
                Arguments.of("requestLocation", Map.of(), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutKey")
    void aWriteWithoutKeyIsCarriedOut(String operation, Map<String, Object> data, boolean ofGroup) throws Exception {
        Exchange exchange = command(operation, guid(ofGroup ? group() : directChat()), data);

        if (UNFETCHED.containsKey(operation)) { // Linq accepted the request, and found nothing at the URL
            assertThat(exchange.getException())
                    .isInstanceOfSatisfying(IMessageException.class, failure -> assertThat(failure.code())
                            .isEqualTo(UNFETCHED.get(operation)));
        } else {
            assertThat(exchange.getException()).isNull();
        }
    }

    @Test
    void aReactionAndAnUpdateOfACardAreCarriedOut() throws Exception {
        String chat = guid(directChat());
        RequestPart card = new RequestPart.App(
                new IMessageApp("com.example.app", "Example", "ABCDE12345", null),
                IMessageAppLayout.ofCaption("One"),
                null,
                null,
                null);
        Object message = header(succeed("sendMessage?chatGuid=" + chat, List.of(card)), IMessageConstants.MESSAGE_GUID);

        soon().untilAsserted(() -> assertThat(command(
                                "updateAppCard",
                                null,
                                Map.of("messageGuid", message, "body", Map.of("layout", Map.of("caption", "Two"))))
                        .getException())
                .isNull());
        assertThat(command("setReaction", chat, Map.of("messageGuid", message, "body", "love"))
                        .getException())
                .isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutKey")
    void aKeyThatTheSenderChoseIsRefused(String operation, Map<String, Object> data, boolean ofGroup) throws Exception {
        Map<String, Object> keyed = new HashMap<>(data);
        keyed.put("clientMessageId", "job-7");

        Exchange exchange = command(operation, guid(ofGroup ? group() : directChat()), keyed);

        assertThat(exchange.getException())
                .isInstanceOf(ValidationException.class)
                .message()
                .containsAnyOf("idempotency key", operation + " with clientMessageId");
    }

    @Test
    void aFileThatIsUploadedFirstIsAVoiceMemoToo() throws Exception {
        String guid = succeed("uploadAttachment", FileSource.of(new byte[] {1}, "a.mp3", "audio/mpeg"))
                .getMessage()
                .getHeader(IMessageConstants.ATTACHMENT_GUID, String.class);

        assertThat(command("sendVoiceMemo", guid(directChat()), Map.of("body", guid))
                        .getException())
                .isNull();
    }

    private Exchange command(String operation, String chat, Map<String, Object> data) throws Exception {
        Map<String, Object> event = new HashMap<>();
        event.put("specversion", "1.0");
        event.put("id", "1");
        event.put("source", "/jobs");
        event.put("type", "io.github.camelimessage.command." + operation);
        event.put("data", data);
        if (chat != null) {
            event.put("subject", chat);
        }
        String json = new ObjectMapper().writeValueAsString(event);
        return template.request("direct:command", exchange -> {
            exchange.getMessage().setBody(json);
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/cloudevents+json");
        });
    }
}
