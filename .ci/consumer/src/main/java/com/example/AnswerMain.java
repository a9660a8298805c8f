// SPDX-License-Identifier: Apache-2.0
package com.example;

import io.github.camelimessage.builder.endpoint.dsl.IMessageEndpointBuilderFactory.IMessageBuilders;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.apache.camel.main.Main;

/** Answers one message of the simulator, with the artifacts as they were deployed. */
public final class AnswerMain extends EndpointRouteBuilder implements IMessageBuilders {

    private static final String ANSWER = "You said: Hello?";

    public static void main(String[] args) throws Exception {
        try (var simulator = IMessageSimulator.builder().start()) {
            Main camel = new Main();
            camel.configure().addRoutesBuilder(new AnswerMain());
            camel.addProperty("camel.component.imessage.address", simulator.grpcAddress());
            camel.addProperty("camel.component.imessage.tls", "false");
            camel.addProperty("camel.component.imessage.token", simulator.token());
            camel.addProperty("camel.component.imessage.startFrom", "earliest");
            camel.start();
            try {
                var alice = simulator.person("alice@example.com");
                String chat = alice.openChat();
                alice.sendText(chat, "Hello?");
                Instant limit = Instant.now().plus(Duration.ofMinutes(1));
                while (!ANSWER.equals(
                        simulator.world().chats().find(chat).lastMessage().text())) {
                    if (Instant.now().isAfter(limit)) {
                        throw new IllegalStateException("no answer within a minute");
                    }
                    Thread.sleep(50);
                }
                System.out.println("answered: " + ANSWER);
            } finally {
                camel.stop();
            }
        }
    }

    @Override
    public void configure() {
        from(imessage("events").types("message.received"))
                .filter(header(imessage().iMessageIsFromMe()).isEqualTo(false))
                .setBody(simple("You said: ${body.message.content.text}"))
                .to(imessage("sendText"));
    }
}
