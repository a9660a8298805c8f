// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.ChatState;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CloudEvents that are commands, from a route's start to the simulator. */
@Timeout(120)
class CloudEventToOperationTest extends CamelTestSupport {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};
    private static final String TYPE = "io.github.camelimessage.command.";

    private static IMessageSimulator simulator;

    @BeforeAll
    static void startSimulator() {
        simulator = IMessageSimulator.builder().start();
    }

    @AfterAll
    static void closeSimulator() {
        simulator.close();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(simulator.grpcAddress());
        options.setTls(false);
        options.setToken(simulator.token());
        return context;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:command")
                        .transformDataType("imessage:operation")
                        .toD("imessage:${header.CamelIMessageOperation}");
                from("direct:contract").inputType("imessage:operation").to("imessage:getChat");
                from("direct:transform").transformDataType("imessage:operation");
                from("direct:send").transformDataType("imessage:operation").to("imessage:sendText");
            }
        };
    }

    @Test
    void aStructuredCommandIsCarriedOut() {
        String group = group();

        Exchange exchange = structured(
                "direct:command", command("setDisplayName", "1", ",\"subject\":\"" + group + "\",\"data\":\"Case 1\""));

        assertThat(exchange.getException()).isNull();
        assertThat(chat(group).displayName()).isEqualTo("Case 1");
    }

    @Test
    void dataThatIsAnObjectHoldsTheBodyAndArgumentsByName() {
        String chat = simulator.person("alice@example.com").openChat();

        Exchange exchange = structured(
                "direct:command",
                command(
                        "sendText",
                        "2",
                        ",\"data\":{\"chatGuid\":\"" + chat
                                + "\",\"body\":\"Hi\",\"effect\":\"confetti\",\"enableLinkPreview\":false,\"subject\":null}"));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(IMessageConstants.CHAT_GUID)).isEqualTo(chat);
        assertThat(exchange.getMessage().getHeader(IMessageConstants.EFFECT)).isNull(); // was for one operation
    }

    @Test
    void aCommandThatIsDeliveredTwiceIsCarriedOutOnce() {
        String chat = simulator.person("carol@example.com").openChat();
        String command = command("sendText", "3", ",\"subject\":\"" + chat + "\",\"data\":\"once\"");
        long before = simulator.world().log().head();

        Object first = structured("direct:command", command).getMessage().getHeader(IMessageConstants.MESSAGE_GUID);
        Object second = structured("direct:command", command).getMessage().getHeader(IMessageConstants.MESSAGE_GUID);

        assertThat(second).isNotNull().isEqualTo(first);
        assertThat(simulator.world().log().head()).isEqualTo(before + 1);
    }

    @Test
    void theKeyDependsOnSourceAndIdTogether() {
        String one = key("/a", "bc");
        assertThat(one).isEqualTo(key("/a", "bc")).isNotEqualTo(key("/ab", "c")).isNotEqualTo(key("/a", "bd"));
    }

    @Test
    void bytesComeInBase64() {
        String group = group();

        assertThat(structured(
                                "direct:command",
                                command(
                                        "setIcon",
                                        "4",
                                        ",\"subject\":\"" + group + "\",\"data_base64\":\""
                                                + Base64.getEncoder().encodeToString(PNG) + "\""))
                        .getException())
                .isNull();
        assertThat(structured(
                                "direct:command",
                                command(
                                        "setBackground",
                                        "5",
                                        ",\"subject\":\"" + group + "\",\"data\":{\"bodyBase64\":\""
                                                + Base64.getEncoder().encodeToString(PNG) + "\"}"))
                        .getException())
                .isNull();
        assertThat(template.requestBodyAndHeader(
                        "imessage:getIcon", null, IMessageConstants.CHAT_GUID, group, byte[].class))
                .isEqualTo(PNG);
        assertThat(template.requestBodyAndHeader(
                        "imessage:hasBackground", null, IMessageConstants.CHAT_GUID, group, Boolean.class))
                .isTrue();
    }

    @Test
    void aListIsABodyToo() {
        Message answer = structured("direct:command", command("createChat", "6", ",\"data\":[\"dan@example.com\"]"))
                .getMessage();

        assertThat(answer.getHeader(IMessageConstants.CHAT_GUID, String.class)).contains("dan@example.com");
    }

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
    void aCommandSaysAllAndLeavesNothingOfBefore() {
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
    void theSubjectIsTheChatAndNothingInTheDataNamesAnother() {
        String mine = "any;-;mine@example.com";
        for (String data : List.of(
                "{\"chatGuid\":\"any;-;else@example.com\"}",
                "{\"chatGuid\":\"\"}",
                "{\"chatGuid\":[\"" + mine + "\"]}",
                "{\"to\":\"else@example.com\"}",
                "{\"to\":[\"else@example.com\"]}",
                "{\"body\":{\"message\":{},\"to\":[\"else@example.com\"]}}")) {
            assertThat(structured("direct:transform", command("sendText", "20", withSubject(mine, data)))
                            .getException())
                    .as(data)
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("its subject is a")
                    .hasMessageNotContaining("example.com");
        }

        String twice = withSubject(mine, "{\"chatGuid\":\"" + mine + "\"}");
        assertThat(structured("direct:transform", command("sendText", "21", twice))
                        .getMessage()
                        .getHeader(IMessageConstants.CHAT_GUID))
                .isEqualTo(mine);
        assertThat(structured("direct:transform", command("sendMessage", "22", ",\"data\":{\"to\":\"a@example.com\"}"))
                        .getException())
                .isNull();
    }

    @Test
    void aCommandDoesWhatTheEndpointAllowsAndNothingElse() {
        String chat = simulator.person("dora@example.com").openChat();

        assertThat(structured("direct:send", command("leaveGroup", "23", ",\"subject\":\"" + group() + "\""))
                        .getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("sendText: the header CamelIMessageOperation names leaveGroup");
        assertThat(structured("direct:send", command("sendText", "24", withSubject(chat, "\"Hi\"")))
                        .getException())
                .isNull();
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
    void aRouteCanAskForCommandsByItsInputType() {
        String group = group();

        // As text: Camel's contracts cannot name the type of a byte[].
        Exchange exchange = template.request("direct:contract", each -> each.getMessage()
                .setBody(command("getChat", "10", ",\"subject\":\"" + group + "\",\"data\":null")));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(IMessageConstants.CHAT_GUID)).isEqualTo(group);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "private",
                "[]",
                "\"private\"",
                "{\"private\":1",
                "{} {}",
                "{\"specversion\":\"1.0\",\"specversion\":\"1.0\"}",
                "{}",
                "{\"specversion\":\"0.3\",\"id\":\"1\",\"source\":\"/\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":1,\"source\":\"/\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\" \",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/\",\"type\":\"sendText\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/\",\"type\":\"io.github.camelimessage.command.events\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/\",\"type\":\"io.github.camelimessage.command.sendText\",\"data\":{\"token\":\"private\"}}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/\",\"type\":\"io.github.camelimessage.command.sendText\",\"data\":{\"operation\":\"leaveGroup\"}}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/\",\"type\":\"io.github.camelimessage.command.sendText\",\"data\":{\"effect\":{}}}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/\",\"type\":\"io.github.camelimessage.command.sendText\",\"data\":1.5}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/\",\"type\":\"io.github.camelimessage.command.setIcon\",\"data_base64\":\"private!\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/\",\"type\":\"io.github.camelimessage.command.setIcon\",\"data_base64\":\"AAAA\",\"data\":1}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/\",\"type\":\"io.github.camelimessage.command.setIcon\",\"data\":{\"body\":1,\"bodyBase64\":\"AAAA\"}}",
            })
    void whatIsNoCommandIsRefusedWithoutShowingIt(String body) {
        Exception failure = structured("direct:transform", body).getException();

        assertThat(failure)
                .isInstanceOfSatisfying(ValidationException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCodes.INVALID_ARGUMENT))
                .hasNoCause();
        assertThat(failure.getMessage())
                .startsWith("This CloudEvent cannot be used: ")
                .doesNotContain("private");
    }

    @Test
    void aBatchHasToBeSplitFirst() {
        Exchange exchange = template.request("direct:transform", each -> {
            each.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/cloudevents-batch+json");
            each.getMessage().setBody("[]");
        });

        assertThat(exchange.getException()).hasStackTraceContaining("must be split first");
    }

    @Test
    void everyOperationThatIsACallIsACommand() {
        List<IMessageOperation> calls = Arrays.stream(IMessageOperation.values())
                .filter(operation -> !operation.isConsumer())
                .toList();

        assertThat(calls)
                .allSatisfy(operation -> assertThat(structured("direct:transform", command(operation.name(), "11", ""))
                                .getMessage()
                                .getHeader(IMessageConstants.OPERATION))
                        .isEqualTo(operation.name()));
    }

    @Test
    void argumentsAreTheHeadersThatOperationsRead() {
        assertThat(ArgumentHeaders.BY_NAME)
                .containsKeys("chatGuid", "clientMessageId", "effect", "formatting", "attributedBody")
                .doesNotContainKeys("operation", "sequence", "eventType", "isFromMe", "token");
        assertThat(ArgumentHeaders.BY_NAME.get("attributedBody").isBinary()).isTrue();
        assertThat(ArgumentHeaders.BY_NAME.get("replyTo").name()).isEqualTo(IMessageConstants.REPLY_TO);
    }

    private String key(String source, String id) {
        return structured(
                        "direct:transform",
                        "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"" + source + "\",\"type\":\""
                                + TYPE + "markRead\"}")
                .getMessage()
                .getHeader(IMessageConstants.CLIENT_MESSAGE_ID, String.class);
    }

    private static String withSubject(String subject, String data) {
        return ",\"subject\":\"" + subject + "\",\"data\":" + data;
    }

    private static String command(String operation, String id, String rest) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"/test\",\"type\":\"" + TYPE + operation
                + "\"" + rest + "}";
    }

    private Exchange structured(String entry, String body) {
        return template.request(entry, exchange -> {
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/cloudevents+json; charset=UTF-8");
            exchange.getMessage().setBody(body.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String group() {
        return simulator.person("alice@example.com").createGroup("bob@example.com");
    }

    private static ChatState chat(String guid) {
        return simulator.world().chats().get(simulator.world().owner(), guid);
    }
}
