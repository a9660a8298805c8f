// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bridge between a simulator and a broker, both real and on this machine. */
@Timeout(600)
class BridgeTest {

    private static final Duration SOON = Duration.ofSeconds(180);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path data;

    private static LocalKafka kafka;

    @TempDir
    Path directory;

    private final IMessageSimulator simulator = IMessageSimulator.builder().start();
    private final Person alice = simulator.person("alice@example.com");
    private TopicClient probe;
    private BridgeApplication bridge;

    @BeforeAll
    static void startKafka() throws Exception {
        kafka = LocalKafka.start(data);
        Topics.create(kafka.address());
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void begin() throws Exception {
        probe = new TopicClient(kafka.address());
        startBridge();
    }

    @AfterEach
    void end() {
        simulator.faults().clear();
        bridge.close();
        probe.close();
        simulator.close();
    }

    @Test
    void theEventsOfAChatAreOnTheTopicInOrder() {
        String one = alice.createGroup("bob@example.com");
        String other = alice.createGroup("carol@example.com");
        IntStream.range(0, 10).forEach(i -> {
            alice.rename(one, "one " + i);
            alice.rename(other, "other " + i);
        });

        awaitNames(one, "one", 10);
        awaitNames(other, "other", 10);
        List<ConsumerRecord<String, String>> records = probe.seen(Topics.EVENTS);
        assertThat(records).hasSize(20).allSatisfy(record -> {
            JsonNode event = json(record);
            assertThat(event.get("specversion").asText()).isEqualTo("1.0");
            assertThat(event.get("id").asText())
                    .isEqualTo("imessage:photon:bridge:"
                            + event.at("/data/sequence").asLong());
            assertThat(event.get("subject").asText()).isEqualTo(record.key());
            assertThat(TopicClient.header(record, "content-type"))
                    .isEqualTo("application/cloudevents+json; charset=UTF-8");
        });
    }

    @Test
    void eventsOfAnOutageOfTheBridgeComeOnce() throws Exception {
        String group = alice.createGroup("bob@example.com");
        alice.rename(group, "name 0");
        awaitNames(group, "name", 1);

        bridge.close();
        alice.rename(group, "name 1");
        startBridge();

        awaitNames(group, "name", 2);
        assertThat(probe.seen(Topics.EVENTS)).hasSize(2);
    }

    @Test
    void aCommandIsCarriedOutOnceHoweverOftenItComes() throws Exception {
        String chat = alice.openChat();
        String command = command("once", "sendText", chat, "\"Hello\"");
        probe.send(Topics.COMMANDS, chat, command);
        probe.send(Topics.COMMANDS, chat, command);
        probe.send(Topics.COMMANDS, chat, command("last", "sendText", chat, "\"Bye\""));

        awaitSaid(chat, "Hello", "Bye");
        bridge.close();
        startBridge();
        probe.send(Topics.COMMANDS, chat, command);
        probe.send(Topics.COMMANDS, chat, command("after", "sendText", chat, "\"Again\""));

        awaitSaid(chat, "Hello", "Bye", "Again");
        assertThat(simulator.calls().of("SendTextMessage")).hasSize(3);
        assertThat(probe.seen(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void aPoisonCommandIsPutAsideAndTheNextIsCarriedOut() throws Exception {
        String chat = alice.openChat();
        String toNobody = command("poison", "sendText", "any;-;nobody@example.com", "\"Hello\"");
        probe.send(Topics.COMMANDS, chat, "no command at all");
        probe.send(Topics.COMMANDS, chat, toNobody);
        probe.send(Topics.COMMANDS, chat, command("good", "sendText", chat, "\"Hello\""));

        awaitSaid(chat, "Hello");
        await().atMost(SOON).until(() -> probe.seen(Topics.DEAD_LETTERS).size() == 2);
        List<ConsumerRecord<String, String>> dead = probe.seen(Topics.DEAD_LETTERS);
        assertThat(dead).extracting(ConsumerRecord::value).containsExactly("no command at all", toNobody);
        assertThat(dead)
                .extracting(record -> TopicClient.header(record, "error-code"))
                .containsExactly("invalidArgument", "chatNotFound");
        assertThat(dead)
                .extracting(record -> TopicClient.header(record, "error-class"))
                .containsExactly(
                        "io.github.camelimessage.error.ValidationException",
                        "io.github.camelimessage.error.NotFoundException");
        assertThat(dead).allSatisfy(record -> {
            assertThat(TopicClient.header(record, "command-topic")).isEqualTo(Topics.COMMANDS);
            assertThat(TopicClient.header(record, "command-offset")).matches("\\d+");
            assertThat(TopicClient.header(record, "error-message")).isNotBlank();
        });
    }

    @Test
    void aCommandWaitsForAServiceThatIsAway() throws Exception {
        String chat = alice.openChat();
        simulator.faults().refuse("SendTextMessage", 7, Refusal.unavailable());
        probe.send(Topics.COMMANDS, chat, command("patient", "sendText", chat, "\"Hello\""));

        awaitSaid(chat, "Hello");
        assertThat(probe.seen(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Tag("proof")
    @Test
    void anOutageOfTheBrokerLosesNothing() throws Exception {
        String group = alice.createGroup("bob@example.com");
        alice.rename(group, "name 0");
        awaitNames(group, "name", 1);

        AtomicInteger failures = new AtomicInteger();
        FailureCounter counter = new FailureCounter(failures);
        bridge.context().getManagementStrategy().addEventNotifier(counter);
        counter.start();
        bridge.context().getCamelContextExtension().setEventNotificationApplicable(true);
        kafka.stop();
        try {
            IntStream.range(1, 5).forEach(i -> alice.rename(group, "name " + i));
            await().atMost(SOON).until(() -> failures.get() > 0);
        } finally {
            kafka.start();
        }
        alice.rename(group, "name 5");

        awaitEveryName(group, 6);
        probe.send(Topics.COMMANDS, group, command("back", "setDisplayName", group, "\"We are back\""));
        await().atMost(SOON).untilAsserted(() -> assertThat(simulator
                        .world()
                        .chats()
                        .get(simulator.world().owner(), group)
                        .displayName())
                .isEqualTo("We are back"));
    }

    private void startBridge() throws Exception {
        bridge = new BridgeApplication(new Settings(
                simulator.grpcAddress(), simulator.token(), false, "earliest", kafka.address(), directory));
    }

    /** Waits until this number of new names of the group are on the topic: each once, in order. */
    private void awaitNames(String group, String name, int count) {
        List<String> expected =
                IntStream.range(0, count).mapToObj(i -> name + " " + i).toList();
        await().atMost(SOON).untilAsserted(() -> assertThat(probe.seen(Topics.EVENTS))
                .filteredOn(record -> group.equals(record.key()))
                .extracting(
                        record -> json(record).at("/data/change/displayName").asText())
                .containsExactlyElementsOf(expected));
    }

    /** Waits until this number of new names are on the topic, in order; one that was in flight during the outage may be there twice. */
    private void awaitEveryName(String group, int count) {
        List<String> expected =
                IntStream.range(0, count).mapToObj(i -> "name " + i).toList();
        await().atMost(SOON).untilAsserted(() -> assertThat(probe.seen(Topics.EVENTS).stream()
                        .filter(record -> group.equals(record.key()))
                        .map(record ->
                                json(record).at("/data/change/displayName").asText())
                        .distinct())
                .containsExactlyElementsOf(expected));
    }

    private void awaitSaid(String chat, String... texts) {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        simulator.world().messages().inspect(chat, 100).messages())
                .filteredOn(MessageState::isFromMe)
                .extracting(MessageState::text)
                .containsExactlyInAnyOrder(texts));
    }

    private static JsonNode json(ConsumerRecord<String, String> record) {
        try {
            return JSON.readTree(record.value());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String command(String id, String operation, String chat, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"/test","type":"io.github.camelimessage.command.%s",\
                "subject":"%s","datacontenttype":"application/json","data":%s}"""
                .formatted(id, operation, chat, data);
    }

    private static final class FailureCounter extends EventNotifierSupport {
        private final AtomicInteger failures;

        private FailureCounter(AtomicInteger failures) {
            this.failures = failures;
        }

        @Override
        public void notify(CamelEvent event) {
            if (event.getType() == CamelEvent.Type.ExchangeFailed) {
                failures.incrementAndGet();
            }
        }
    }
}
