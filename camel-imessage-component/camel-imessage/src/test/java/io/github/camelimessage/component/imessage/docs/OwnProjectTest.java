// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.docs.examples.AnswerMain;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Properties;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The application on Camel Main of the guide "Getting started", with the properties of that page. */
@Timeout(180)
class OwnProjectTest {

    private static final String ADDRESS = "camel.component.imessage.address";
    private static final String TOKEN = "camel.component.imessage.token";
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void itAnswersEverybodyAndNeverItself() throws Exception {
        Properties properties = propertiesOfThePage();
        try (IMessageSimulator simulator =
                IMessageSimulator.builder().token(properties.getProperty(TOKEN)).start()) {
            Person alice = simulator.person("alice@example.com");
            String chat = alice.openChat();
            Main camel = new Main();
            camel.configure().addRoutesBuilder(new AnswerMain());
            properties.setProperty(ADDRESS, simulator.grpcAddress()); // the one in the page is a fixed port
            camel.setInitialProperties(properties);
            // A message before the first position would not be delivered.
            camel.addInitialProperty("camel.component.imessage.start-from", "earliest");
            camel.start();
            try {
                alice.sendText(chat, "Hello?");
                awaitLastMessage(simulator, chat, "You said: Hello?");
                // The event of the answer is before that of the next message.
                alice.sendText(chat, "Still there?");
                awaitLastMessage(simulator, chat, "You said: Still there?");
                assertThat(simulator.calls().of("SendTextMessage")).hasSize(2);
            } finally {
                camel.stop();
            }
        }
    }

    private static Properties propertiesOfThePage() throws IOException {
        String code = Pages.snippets("properties").stream()
                .filter(snippet -> snippet.page().equals("docs/guides/getting-started.md"))
                .map(Snippet::code)
                .filter(text -> text.contains(ADDRESS) && !text.contains("spring."))
                .findFirst()
                .orElseThrow();
        Properties properties = new Properties();
        properties.load(new StringReader(code));
        assertThat(properties).containsKeys(ADDRESS, TOKEN, "camel.component.imessage.tls");
        return properties;
    }

    private static void awaitLastMessage(IMessageSimulator simulator, String chat, String text) {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        simulator.world().chats().find(chat).lastMessage().text())
                .isEqualTo(text));
    }
}
