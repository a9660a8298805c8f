// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ValidationException;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that are refused. */
class CloudEventRefusalTest extends CommandSuite {

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
}
