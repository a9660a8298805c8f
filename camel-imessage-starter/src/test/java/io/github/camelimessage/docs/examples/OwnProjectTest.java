// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.docs.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on Spring Boot of the guide "Getting started", with the properties of that page. */
@Timeout(180)
@Tag("base-line")
class OwnProjectTest {

    private static final String ADDRESS = "camel.component.imessage.address";
    private static final Pattern PROPERTIES = Pattern.compile("(?ms)^```properties\\n(.*?)^```$");
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path offsets;

    @Test
    void itAnswersEverybodyNeverItselfAndKeepsRunning() throws Exception {
        Properties properties = propertiesOfThePage();
        try (IMessageSimulator simulator = IMessageSimulator.builder()
                .token(properties.getProperty("camel.component.imessage.token"))
                .start()) {
            Person alice = simulator.person("alice@example.com");
            String chat = alice.openChat();
            properties.setProperty(ADDRESS, simulator.grpcAddress()); // the one in the page is a fixed port
            properties.setProperty("camel.component.imessage.offset-directory", offsets.toString());
            // A message before the first position would not be delivered.
            properties.setProperty("camel.component.imessage.start-from", "earliest");
            try (ConfigurableApplicationContext application = run(properties)) {
                alice.sendText(chat, "Hello?");
                awaitLastMessage(simulator, chat, "You said: Hello?");
                // The event of the answer is before that of the next message.
                alice.sendText(chat, "Still there?");
                awaitLastMessage(simulator, chat, "You said: Still there?");
                assertThat(simulator.calls().of("SendTextMessage")).hasSize(2);
                assertThat(Thread.getAllStackTraces().keySet())
                        .as("a thread that keeps the process alive")
                        .anyMatch(thread -> thread.getName().contains("CamelMainRunController") && !thread.isDaemon());
            }
        }
    }

    /** Without a web server, as the page has it; the tests have one on their class path. */
    private static ConfigurableApplicationContext run(Properties properties) {
        SpringApplication spring = new SpringApplication(AnswerApplication.class);
        spring.setWebApplicationType(WebApplicationType.NONE);
        List<String> arguments = new ArrayList<>();
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return spring.run(arguments.toArray(String[]::new));
    }

    private static Properties propertiesOfThePage() throws IOException {
        String text = PROPERTIES
                .matcher(Files.readString(Path.of("../docs/guides/getting-started.md")))
                .results()
                .map(found -> found.group(1))
                .filter(found -> found.contains(ADDRESS) && found.contains("spring."))
                .findFirst()
                .orElseThrow();
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }

    private static void awaitLastMessage(IMessageSimulator simulator, String chat, String text) {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        simulator.world().chats().find(chat).lastMessage().text())
                .isEqualTo(text));
    }
}
