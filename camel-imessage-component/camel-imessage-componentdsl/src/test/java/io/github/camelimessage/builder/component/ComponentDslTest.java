// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.builder.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.builder.component.dsl.ImessageComponentBuilderFactory;
import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageState;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Components that are built with the generated builder. */
@Timeout(120)
@Tag("line")
class ComponentDslTest {

    @Test
    void aRouteUsesAComponentByTheNameThatItIsRegisteredUnder() throws Exception {
        try (IMessageSimulator simulator = IMessageSimulator.builder().start();
                DefaultCamelContext context = new DefaultCamelContext()) {
            ImessageComponentBuilderFactory.imessage()
                    .address(simulator.grpcAddress())
                    .token(simulator.token())
                    .tls(false)
                    .register(context, "texts");
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:send").to("texts:sendText");
                }
            });
            context.start();
            String chat = simulator.person("alice@example.com").openChat();
            context.createProducerTemplate()
                    .sendBodyAndHeader("direct:send", "Hello", IMessageConstants.CHAT_GUID, chat);

            assertThat(simulator.world().messages().inspect(chat, 10).messages())
                    .extracting(MessageState::text)
                    .containsExactly("Hello");
        }
    }

    @Test
    void optionsOfTheConfigurationGoThere() {
        IMessageComponent component = ImessageComponentBuilderFactory.imessage()
                .provider(IMessageProvider.LINQ)
                .from("+12025550101")
                .timeout(Duration.ofSeconds(7))
                .sendCredentialsToOtherAddresses(true)
                .build();

        IMessageConfiguration configuration = component.getConfiguration();
        assertThat(configuration.getProvider()).isEqualTo(IMessageProvider.LINQ);
        assertThat(configuration.getFrom()).isEqualTo("+12025550101");
        assertThat(configuration.getTimeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(component.isSendCredentialsToOtherAddresses()).isTrue();
    }
}
