// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.world.MessageState;
import java.time.Duration;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class GreetingTest {

    @Test
    void whoJoinsIsWelcomedOnceThoughTheServiceIsAwayForAMoment() throws Exception {
        try (var simulator = IMessageSimulator.builder().start(); // closed after the context
                var camel = new DefaultCamelContext()) {
            var options =
                    camel.getComponent("imessage", IMessageComponent.class).getConfiguration();
            options.setAddress(simulator.grpcAddress());
            options.setTls(false);
            options.setToken(simulator.token());
            options.setStartFrom("earliest"); // what happens while the route starts counts too
            camel.getPropertiesComponent().addOverrideProperty("account", "owner@example.com");
            camel.addRoutes(new GreetingRoute()); // or your own
            camel.start();
            var alice = simulator.person("alice@example.com");
            String group = alice.createGroup("bob@example.com");
            simulator.faults().refuse("SendTextMessage", 2, Refusal.unavailable());
            alice.add(group, "carol@example.com");

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            simulator.world().chats().find(group).lastMessage())
                    .isNotNull()
                    .extracting(MessageState::text)
                    .isEqualTo("Welcome, carol@example.com!"));
            await().during(Duration.ofSeconds(1))
                    .until(() -> simulator.calls().of("SendTextMessage").size() == 3); // and no more
        }
    }
}
