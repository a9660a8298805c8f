// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A worker answers events by commands, which a bridge carries out. */
@Timeout(600)
class WorkerTest {

    private static final Duration SOON = Duration.ofSeconds(90);

    @TempDir
    Path data;

    private final IMessageSimulator simulator = IMessageSimulator.builder().start();
    private final Person alice = simulator.person("alice@example.com");
    private LocalKafka kafka;
    private TopicClient probe;
    private BridgeApplication bridge;
    private WorkerApplication worker;

    @BeforeEach
    void begin() throws Exception {
        kafka = LocalKafka.start(data);
        Topics.create(kafka.address());
        probe = new TopicClient(kafka.address());
        bridge = new BridgeApplication(new Settings(
                simulator.grpcAddress(),
                simulator.token(),
                false,
                "earliest",
                kafka.address(),
                data.resolve("bridge")));
        worker = new WorkerApplication(kafka.address());
    }

    @AfterEach
    void end() {
        worker.close();
        bridge.close();
        probe.close();
        kafka.close();
        simulator.close();
    }

    @Test
    void eachMessageGetsOneAnswerInOrder() {
        String chat = alice.openChat();
        List<String> asked = List.of(
                alice.sendText(chat, "one").guid(),
                alice.sendText(chat, "two").guid(),
                alice.sendText(chat, "three").guid());
        awaitAnswers(chat, "Thank you for: three", "Thank you for: two", "Thank you for: one");
        assertThat(answers(chat))
                .extracting(MessageState::replyTo)
                .containsExactly(asked.get(2), asked.get(1), asked.get(0));

        String group = alice.createGroup("bob@example.com");
        alice.rename(group, "a change is no question");
        alice.sendText(chat, "four");
        awaitAnswers(chat, "Thank you for: four", "Thank you for: three", "Thank you for: two", "Thank you for: one");
        assertThat(answers(group)).isEmpty();
        assertThat(simulator.calls().of("SendTextMessage")).hasSize(4);
    }

    /** As after a worker that died before it committed, or a bridge that died before it saved its position. */
    @Test
    void anEventThatIsTwiceOnTheTopicGetsOneAnswer() throws Exception {
        String chat = alice.openChat();
        alice.sendText(chat, "one");
        awaitAnswers(chat, "Thank you for: one");
        ConsumerRecord<String, String> event = probe.all(Topics.EVENTS).stream()
                .filter(record -> record.value().contains("message.received"))
                .findFirst()
                .orElseThrow();
        assertThat(event.key()).isEqualTo(chat);
        probe.send(Topics.EVENTS, event.key(), event.value());
        alice.sendText(chat, "two");

        awaitAnswers(chat, "Thank you for: two", "Thank you for: one");
        assertThat(probe.all(Topics.COMMANDS)).extracting(ConsumerRecord::key).containsExactly(chat, chat, chat);
        assertThat(simulator.calls().of("SendTextMessage")).hasSize(2);
        assertThat(probe.all(Topics.DEAD_LETTERS)).isEmpty();
    }

    private void awaitAnswers(String chat, String... newestFirst) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(answers(chat)).extracting(MessageState::text).containsExactly(newestFirst));
    }

    private List<MessageState> answers(String chat) {
        return simulator.world().messages().inspect(chat, 100).messages().stream()
                .filter(MessageState::isFromMe)
                .toList();
    }
}
