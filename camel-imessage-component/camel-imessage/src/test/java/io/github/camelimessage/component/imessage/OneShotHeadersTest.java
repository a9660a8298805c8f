// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.world.MessageState;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** With the same key the vendor would drop a second message, so these headers apply to one operation only. */
class OneShotHeadersTest extends TransportSuite {

    @Test
    void theNextOperationDoesNotSeeTheHeadersOfTheLast() throws Exception {
        String guid = directChat();
        String entry = "direct:two-messages-" + transport;
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(entry).to("imessage:sendText").setBody(constant("second")).to("imessage:sendText");
            }
        });

        Exchange exchange = template.request(entry, request -> {
            request.getMessage().setBody("first");
            request.getMessage()
                    .setHeaders(new java.util.HashMap<>(Map.of(
                            IMessageConstants.CHAT_GUID, guid,
                            IMessageConstants.CLIENT_MESSAGE_ID, "key-1",
                            IMessageConstants.EFFECT, "slam")));
        });

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(IMessageConstants.CHAT_GUID, guid)
                .doesNotContainKeys(IMessageConstants.CLIENT_MESSAGE_ID, IMessageConstants.EFFECT);
        MessageState last = chat(guid).lastMessage();
        assertThat(last.text()).isEqualTo("second");
        assertThat(last.effectId()).isNull();
    }

    @Test
    void anOperationHeaderIsForOneEndpoint() throws Exception {
        String guid = directChat();

        Exchange exchange = run(
                "getChat?allowedOperations=sendText&chatGuid=" + guid,
                "Hello",
                Map.of(IMessageConstants.OPERATION, "sendText"));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(IMessageConstants.OPERATION);
    }

    @Test
    void aFailureLeavesThemForTheNextTry() throws Exception {
        Exchange exchange = run(
                "sendText?chatGuid=any;-;nobody@example.com",
                "Hello",
                Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "key-2"));

        assertThat(exchange.getException()).isNotNull();
        assertThat(exchange.getMessage().getHeaders()).containsEntry(IMessageConstants.CLIENT_MESSAGE_ID, "key-2");
    }
}
