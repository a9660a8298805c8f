// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerTest extends CamelTestSupport {

    private final IMessageSimulator simulator =
            IMessageSimulator.builder().webhookTimeFactor(0.01).start(); // repeats come soon
    private final Person bob = simulator.person("+15551230001");

    @BeforeEach
    void startRoute() throws Exception {
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setProvider(IMessageProvider.LINQ);
        options.setAddress(simulator.linqAddress());
        options.setToken(simulator.token());
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("localhost");
        http.setBindPort(0); // any free one
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
        context.addService(server);
        String url = "http://localhost:" + server.getServer().actualPort();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("webhook:imessage:events?types=message.received&webhookPath=/imessage"
                                + "&webhookComponentName=platform-http&webhookExternalUrl=" + url)
                        .setBody(simple("You wrote: ${body.message.content.text}"))
                        .to("imessage:sendText");
            }
        });
    }

    @AfterEach
    void closeSimulator() {
        simulator.close();
    }

    @Test
    void aMessageIsAnsweredOnceHoweverOftenItIsDelivered() throws Exception {
        simulator.faults().webhooks().repeat("message.received", 1);
        String chat = bob.openChat();

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
