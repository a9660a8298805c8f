// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageConstants;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the headers and the body of a command are read, in structured and in binary mode. */
class CloudEventModesTest extends CommandSuite {

    @ParameterizedTest
    @CsvSource({"CamelCloudEventType, CamelCloudEvent", "ce-type, ce-", "ce_type, ce_"})
    void binaryModeIsReadFromTheHeadersOfCamelHttpAndKafka(String type, String prefix) {
        boolean camel = prefix.startsWith("Camel");
        Exchange exchange = template.request("direct:transform", each -> {
            Message message = each.getMessage();
            message.setHeader(type, (TYPE + "sendText").getBytes(StandardCharsets.UTF_8));
            message.setHeader(camel ? "CamelCloudEventVersion" : prefix + "specversion", "1.0");
            message.setHeader(camel ? "CamelCloudEventID" : prefix + "id", "7");
            message.setHeader(camel ? "CamelCloudEventSource" : prefix + "source", "/test");
            message.setHeader(camel ? "CamelCloudEventSubject" : prefix + "subject", "any;-;a@example.com");
            message.setHeader(Exchange.CONTENT_TYPE, "application/json; charset=UTF-8");
            message.setBody(new ByteArrayInputStream("{\"body\":\"H\u00e9\"}".getBytes(StandardCharsets.UTF_8)));
        });

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo("H\u00e9");
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(IMessageConstants.OPERATION, "sendText")
                .containsEntry(IMessageConstants.CHAT_GUID, "any;-;a@example.com")
                .containsEntry("CamelCloudEventID", "7");
    }

    @Test
    void dataOfBinaryModeThatIsNoJsonIsTheBody() {
        Message message = template.request("direct:transform", each -> {
                    each.getMessage()
                            .setHeaders(new java.util.HashMap<>(Map.of(
                                    "ce-type",
                                    TYPE + "setIcon",
                                    "ce-specversion",
                                    "1.0",
                                    "ce-id",
                                    "8",
                                    "ce-source",
                                    "/x")));
                    each.getMessage().setHeader(Exchange.CONTENT_TYPE, "image/png");
                    each.getMessage().setBody(PNG);
                })
                .getMessage();

        assertThat(message.getBody()).isEqualTo(PNG);
    }

    @Test
    void aCommandReplacesAllEarlierHeaders() {
        Message message = template.request("direct:transform", each -> {
                    each.getMessage().setBody(command("markRead", "9", ""));
                    each.getMessage().setHeader(IMessageConstants.EFFECT, "SLAM");
                    each.getMessage().setHeader(IMessageConstants.CHAT_GUID, "any;-;else@example.com");
                })
                .getMessage();

        assertThat(message.getBody()).isNull();
        assertThat(message.getHeaders()).doesNotContainKeys(IMessageConstants.EFFECT, IMessageConstants.CHAT_GUID);
    }

    @Test
    void aFileOfBeforeIsNotThatOfTheCommand() {
        Message message = template.request("direct:transform", each -> {
                    each.getMessage().setBody(command("uploadAttachment", "25", ",\"data_base64\":\"AAAA\""));
                    each.getMessage().setHeader(Exchange.FILE_NAME, "before.txt");
                    each.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/cloudevents+json");
                })
                .getMessage();

        assertThat(message.getHeaders()).doesNotContainKeys(Exchange.FILE_NAME, Exchange.CONTENT_TYPE);
    }

    @Test
    void aMessageOfSeveralPartsAndAPlacementAreObjects() {
        Message parts = structured(
                        "direct:transform",
                        command(
                                "sendMessage",
                                "41",
                                ",\"data\":{\"body\":[\"Look\",{\"attachmentGuid\":\"at_1\"}],\"chatGuid\":\"any;-;a@b.cd\"}"))
                .getMessage();
        assertThat(parts.getBody()).isEqualTo(List.of("Look", Map.of("attachmentGuid", "at_1")));

        Message sticker = structured(
                        "direct:transform",
                        command(
                                "placeSticker",
                                "42",
                                ",\"data\":{\"body\":\"at_1\",\"stickerPlacement\":{\"x\":0.5,\"y\":0.5}}"))
                .getMessage();
        assertThat(sticker.getHeader(IMessageConstants.STICKER_PLACEMENT)).isEqualTo(Map.of("x", 0.5, "y", 0.5));
    }

    @Test
    void aCommandNamesItsFile() {
        Message asArguments = structured(
                        "direct:transform",
                        command(
                                "uploadAttachment",
                                "26",
                                ",\"datacontenttype\":\"application/json\",\"data\":{\"bodyBase64\":\"AAAA\","
                                        + "\"fileName\":\"a.png\",\"contentType\":\"image/png\"}"))
                .getMessage();
        assertThat(asArguments.getHeaders())
                .containsEntry(Exchange.FILE_NAME, "a.png")
                .containsEntry(Exchange.CONTENT_TYPE, "image/png");

        Message asData = structured(
                        "direct:transform",
                        command(
                                "uploadAttachment",
                                "27",
                                ",\"datacontenttype\":\"image/gif\",\"data_base64\":\"AAAA\""))
                .getMessage();
        assertThat(asData.getHeaders()).containsEntry(Exchange.CONTENT_TYPE, "image/gif");
    }

    @Test
    void argumentsAreTheHeadersThatOperationsRead() {
        assertThat(ArgumentHeaders.BY_NAME)
                .containsKeys("chatGuid", "clientMessageId", "effect", "formatting", "attributedBody")
                .doesNotContainKeys("operation", "sequence", "eventType", "isFromMe", "token");
        assertThat(ArgumentHeaders.BY_NAME.get("attributedBody").isBinary()).isTrue();
        assertThat(ArgumentHeaders.BY_NAME.get("replyTo").name()).isEqualTo(IMessageConstants.REPLY_TO);
    }
}
