// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void aMessageIsAnsweredOnceHoweverOftenItIsDelivered() throws Exception {
        try (var simulator = IMessageSimulator.builder().webhookTimeFactor(0.01).start(); // repeats come soon
                var camel = new DefaultCamelContext()) {
            var options =
                    camel.getComponent("imessage", IMessageComponent.class).getConfiguration();
            options.setProvider(IMessageProvider.LINQ);
            options.setAddress(simulator.linqAddress());
            options.setToken(simulator.token());
            var http = new VertxPlatformHttpServerConfiguration();
            http.setBindHost("localhost");
            http.setBindPort(0); // any free one
            var server = new VertxPlatformHttpServer(http);
            camel.start();
            camel.addService(server);
            camel.addRoutes(route("http://localhost:" + server.getServer().actualPort()));
            var bob = simulator.person("+15551230001");
            String chat = bob.openChat();
            simulator.faults().webhooks().repeat("message.received", 1);

            bob.sendText(chat, "Hello?");

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            simulator.world().chats().find(chat).lastMessage().text())
                    .isEqualTo("You wrote: Hello?"));
            assertThat(simulator.linq().webhooks().awaitIdle(Duration.ofSeconds(30)))
                    .isTrue();
            assertThat(simulator.linq().webhooks().deliveries().of("message.received"))
                    .hasSize(2);
            assertThat(simulator.linq().calls().of("chats.messages.send")).hasSize(1);
        }
    }

    private static RouteBuilder route(String url) {
        return new RouteBuilder() { // or your own
            @Override
            public void configure() {
                from("webhook:imessage:events?types=message.received&webhookPath=/imessage"
                                + "&webhookComponentName=platform-http&webhookExternalUrl=" + url)
                        .setHeader("CamelIMessageClientMessageId", simple("answer-${header.CamelIMessageEventId}"))
                        .setBody(simple("You wrote: ${body.message.content.text}"))
                        .to("imessage:sendText");
            }
        };
    }
}
