// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.model.Chat;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code toD} makes one endpoint for all chats. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
class DynamicEndpointTest extends VendorSuite {

    @Parameter
    Vendor vendor;

    @Override
    Vendor vendor() {
        return vendor;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:get").toD("imessage:getChat?chatGuid=${header.chat}&timeout=30s");
                from("direct:send").toD("imessage:sendText?chatGuid=${header.chat}&clientMessageId=${header.key}");
            }
        };
    }

    @Test
    void manyChatsShareOneEndpoint() {
        for (int i = 0; i < 50; i++) {
            String guid = guid(
                    simulator.person("p" + i + "-" + vendor + "@example.com").openChat());

            Exchange exchange =
                    template.request("direct:get", ask -> ask.getMessage().setHeader("chat", guid));

            assertThat(exchange.getException()).isNull();
            assertThat(body(exchange, Chat.class).guid()).isEqualTo(guid);
            // As without toD: the operation sets it.
            assertThat(exchange.getMessage().getHeader(IMessageConstants.CHAT_GUID))
                    .isEqualTo(guid);
        }

        assertThat(context.getEndpoints().stream()
                        .filter(IMessageEndpoint.class::isInstance)
                        .toList())
                .singleElement()
                .satisfies(
                        endpoint -> assertThat(endpoint.getEndpointUri()).isEqualTo("imessage://getChat?timeout=30s"));
    }

    @Test
    void aGroupKeepsItsPlus() {
        String guid = guid(group());

        Exchange exchange =
                template.request("direct:get", ask -> ask.getMessage().setHeader("chat", guid));

        assertThat(exchange.getException()).isNull();
        assertThat(body(exchange, Chat.class).guid()).isEqualTo(guid);
    }

    @Test
    void aHeaderOfTheExchangeWinsAndStays() {
        String guid = guid(directChat());

        Exchange exchange = template.request("direct:get", ask -> ask.getMessage()
                .setHeaders(new java.util.HashMap<>(
                        Map.of("chat", "any;-;nobody@example.com", IMessageConstants.CHAT_GUID, guid))));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(IMessageConstants.CHAT_GUID)).isEqualTo(guid);
    }

    @Test
    void whatTheOperationAnswersStays() {
        String guid = guid(directChat());

        Exchange exchange = template.request("direct:send", ask -> {
            ask.getMessage().setBody("Hello");
            ask.getMessage().setHeader("chat", guid);
            ask.getMessage().setHeader("key", "key-" + vendor);
        });

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(IMessageConstants.MESSAGE_GUID))
                .isNotNull();
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(IMessageConstants.CLIENT_MESSAGE_ID);
    }

    @Test
    void theChatIsAnsweredAsWithoutToD() throws Exception {
        String guid = guid(directChat());

        Exchange exchange = template.request("direct:send", ask -> {
            ask.getMessage().setBody("Hello");
            ask.getMessage().setHeader("chat", guid);
        });

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(IMessageConstants.CHAT_GUID)).isEqualTo(guid);
        assertThat(succeed("sendText?chatGuid=" + guid, "Hello").getMessage().getHeaders())
                .containsEntry(IMessageConstants.CHAT_GUID, guid);
    }

    @Test
    void aBlankHeaderIsAbsent() {
        String guid = guid(directChat());

        Exchange exchange = template.request("direct:get", ask -> {
            ask.getMessage().setHeader("chat", guid);
            ask.getMessage().setHeader(IMessageConstants.CHAT_GUID, " ");
        });

        assertThat(exchange.getException()).isNull();
        assertThat(body(exchange, Chat.class).guid()).isEqualTo(guid);
    }

    @Test
    void afterAFailureNothingIsLeft() {
        Exchange exchange =
                template.request("direct:get", ask -> ask.getMessage().setHeader("chat", "no-such-chat"));

        assertThat(exchange.getException()).isNotNull();
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(IMessageConstants.CHAT_GUID);
    }
}
