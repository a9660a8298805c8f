// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.simulator.world.ChatState;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;

/** Commands that are carried out. */
class CloudEventToOperationTest extends CommandSuite {

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

    @Test
    void aRouteCanAskForCommandsByItsInputType() {
        String group = group();

        // As text: Camel's contracts cannot name the type of a byte[].
        Exchange exchange = template.request("direct:contract", each -> each.getMessage()
                .setBody(command("getChat", "10", ",\"subject\":\"" + group + "\",\"data\":null")));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(IMessageConstants.CHAT_GUID)).isEqualTo(group);
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

    private String key(String source, String id) {
        return structured(
                        "direct:transform",
                        "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"" + source + "\",\"type\":\""
                                + TYPE + "markRead\"}")
                .getMessage()
                .getHeader(IMessageConstants.CLIENT_MESSAGE_ID, String.class);
    }

    private static ChatState chat(String guid) {
        return simulator.world().chats().get(simulator.world().owner(), guid);
    }
}
