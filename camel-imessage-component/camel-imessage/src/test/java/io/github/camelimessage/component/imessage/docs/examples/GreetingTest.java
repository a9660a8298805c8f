// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.world.Person;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GreetingTest extends CamelTestSupport {

    private final IMessageSimulator simulator = IMessageSimulator.builder().start();
    private final Person alice = simulator.person("alice@example.com");

    @AfterEach
    void closeSimulator() {
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
        return new RouteBuilder() { // or your own
            @Override
            public void configure() {
                from("imessage:events?types=participantAdded&startFrom=earliest")
                        .setBody(simple("Welcome, ${body.change.participant.address}!"))
                        .to("imessage:sendText?retryMaxAttempts=3&autoIdempotency=true");
            }
        };
    }

    @Test
    void whoJoinsIsWelcomed() {
        String group = alice.createGroup("bob@example.com");

        alice.add(group, "carol@example.com");

        awaitLastMessage(group, "Welcome, carol@example.com!");
    }

    @Test
    void aServiceThatIsAwayForAMomentDoesNoHarm() {
        String group = alice.createGroup("bob@example.com");
        simulator.faults().refuse("SendTextMessage", 2, Refusal.unavailable());

        alice.add(group, "carol@example.com");

        awaitLastMessage(group, "Welcome, carol@example.com!");
        assertThat(simulator.calls().of("SendTextMessage")).hasSize(3);
    }

    private void awaitLastMessage(String group, String text) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var last = simulator.world().chats().find(group).lastMessage();
            assertThat(last).isNotNull();
            assertThat(last.text()).isEqualTo(text);
        });
    }
}
