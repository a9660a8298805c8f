// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import io.grpc.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The files of the concierge, run by Camel Main without the demonstration. */
@Timeout(180)
@Tag("line")
class ConciergeTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String WELCOME = "Welcome, carol@example.com! Ask me for the hours or the address.";

    @TempDir
    Path directory;

    @Test
    void theDemonstrationIsAnswered() throws Exception {
        Main main = new Main();
        try {
            main.start();
            IMessageSimulator simulator = main.lookup("simulator", IMessageSimulator.class);
            await().atMost(SOON)
                    .until(() -> simulator.calls().of("SendTextMessage").size() == 3);

            String group = simulator.world().log().read(0, 1, 1).get(0).chatGuid();
            await().atMost(SOON).untilAsserted(() -> assertThat(said(simulator, group))
                    .containsExactlyInAnyOrder(
                            WELCOME,
                            "We are open from 9 to 18, Monday to Friday.",
                            "You find us at 1 Example Street."));
        } finally {
            main.stop();
        }
    }

    @Test
    void greetsAnswersAndMarksAsRead() throws Exception {
        try (IMessageSimulator simulator =
                IMessageSimulator.builder().token("a+b&c=d%41/e?f#g").start()) {
            Person alice = simulator.person("alice@example.com");
            String group = alice.createGroup("bob@example.com");
            Main main = concierge(simulator);
            try {
                main.start();
                alice.add(group, "carol@example.com");
                MessageState question = alice.sendText(group, "What is your address?");
                alice.sendText(group, "I need help");

                await().atMost(SOON).untilAsserted(() -> assertThat(said(simulator, group))
                        .containsExactly(
                                WELCOME,
                                "You find us at 1 Example Street.",
                                "Thank you. A colleague will answer soon."));
                List<MessageState> messages = messages(simulator, group);
                assertThat(messages)
                        .filteredOn(message -> !message.isFromMe())
                        .allSatisfy(message -> assertThat(message.read()).isNotNull());
                assertThat(messages)
                        .filteredOn(message -> message.text().startsWith("You find us"))
                        .extracting(MessageState::replyTo)
                        .containsExactly(question.guid());
            } finally {
                main.stop();
            }
        }
    }

    @Test
    void answersOnceWhatHappenedWhileItWasDown() throws Exception {
        try (IMessageSimulator simulator = IMessageSimulator.builder().start()) {
            Person alice = simulator.person("alice@example.com");
            String chat = alice.openChat();
            runUntilAnswered(simulator, alice, chat, "first", 1);
            alice.sendText(chat, "second");
            runUntilAnswered(simulator, alice, chat, "third", 3);

            assertThat(said(simulator, chat)).hasSize(3);
        }
    }

    @Test
    void aRefusedAnswerIsSentLaterAndOneThatCannotBeSentBlocksNoOther() throws Exception {
        try (IMessageSimulator simulator = IMessageSimulator.builder().start()) {
            Person alice = simulator.person("alice@example.com");
            String chat = alice.openChat();
            Refusal never = Refusal.of(Status.Code.INVALID_ARGUMENT, "invalidArgument");
            simulator.faults().refuse("SendTextMessage", 1, never);
            simulator.faults().refuse("SendTextMessage", 1, Refusal.of(Status.Code.INTERNAL, "internalError"));
            Main main = concierge(simulator);
            try {
                main.start();
                alice.sendText(chat, "I need help");
                alice.sendText(chat, "What is your address?");

                await().atMost(SOON).untilAsserted(() -> assertThat(said(simulator, chat))
                        .containsExactly("You find us at 1 Example Street."));
            } finally {
                main.stop();
            }
        }
    }

    @Test
    void theAccountItselfIsNotGreeted() throws Exception {
        try (IMessageSimulator simulator = IMessageSimulator.builder().start()) {
            String account = simulator.world().owner().address();
            Person alice = simulator.person("alice@example.com");
            String group = alice.createGroup("bob@example.com", "dave@example.com");
            Main main = concierge(simulator);
            try {
                main.start();
                alice.remove(group, account);
                alice.add(group, account);
                alice.add(group, "carol@example.com");

                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(said(simulator, group)).containsExactly(WELCOME));
            } finally {
                main.stop();
            }
        }
    }

    private void runUntilAnswered(IMessageSimulator simulator, Person alice, String chat, String question, int answers)
            throws Exception {
        Main main = concierge(simulator);
        try {
            main.start();
            alice.sendText(chat, question);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(said(simulator, chat)).hasSizeGreaterThanOrEqualTo(answers));
        } finally {
            main.stop();
        }
    }

    private Main concierge(IMessageSimulator simulator) {
        Main main = new Main();
        Map.of(
                        "camel.main.routesIncludePattern", "classpath:concierge/*.camel.yaml",
                        "camel.main.durationMaxIdleSeconds", "0",
                        "imessage.address", simulator.grpcAddress(),
                        "imessage.token", simulator.token(),
                        "concierge.account", simulator.world().owner().address(),
                        "concierge.offsets", directory.resolve("offsets").toString())
                .forEach(main::addOverrideProperty);
        return main;
    }

    private static List<MessageState> messages(IMessageSimulator simulator, String chat) {
        List<MessageState> messages =
                new ArrayList<>(simulator.world().messages().inspect(chat, 100).messages());
        Collections.reverse(messages);
        return messages;
    }

    /** The messages of the concierge, the oldest first. */
    private static List<String> said(IMessageSimulator simulator, String chat) {
        return messages(simulator, chat).stream()
                .filter(MessageState::isFromMe)
                .map(MessageState::text)
                .toList();
    }
}
