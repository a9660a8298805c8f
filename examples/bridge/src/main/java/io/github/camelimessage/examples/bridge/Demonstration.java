// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Sends some events and commands, one of them invalid, across a bridge in this process; then workers answer. */
final class Demonstration {

    private final PrintStream out;
    private final IMessageSimulator simulator;
    private final TopicClient topics;
    private final ObjectMapper json = new ObjectMapper();

    private Demonstration(PrintStream out, IMessageSimulator simulator, TopicClient topics) {
        this.out = out;
        this.simulator = simulator;
        this.topics = topics;
    }

    static void run(PrintStream out) throws Exception {
        Path directory = Files.createTempDirectory("imessage-bridge");
        try (IMessageSimulator simulator = IMessageSimulator.builder().start();
                LocalKafka kafka = LocalKafka.start(directory)) {
            Topics.create(kafka.address());
            out.println("iMessage is simulated at " + simulator.grpcAddress() + ", Kafka is at " + kafka.address());
            Settings settings = new Settings(
                    simulator.grpcAddress(),
                    simulator.token(),
                    false,
                    "earliest",
                    kafka.address(),
                    directory.resolve("bridge"));
            try (TopicClient topics = new TopicClient(kafka.address());
                    BridgeApplication bridge = new BridgeApplication(settings)) {
                new Demonstration(out, simulator, topics).play();
                new WorkerScene(out, simulator, topics).play(kafka.address());
                out.println();
                out.println("Done.");
            }
        } finally {
            delete(directory);
        }
    }

    private void play() throws Exception {
        Person alice = simulator.person("alice@example.com");
        String group = alice.createGroup("bob@example.com");
        out.println();
        out.println("Alice renames a group and adds Carol. On the topic " + Topics.EVENTS + ":");
        alice.rename(group, "Case 4711");
        alice.add(group, "carol@example.com");
        topics.await(Topics.EVENTS, 2).forEach(this::tellEvent);

        out.println();
        out.println("Two commands are put on the topic " + Topics.COMMANDS + ", one of them for a chat that is none:");
        topics.send(Topics.COMMANDS, group, command("1", "setDisplayName", group, "Case 4711, closed"));
        topics.send(Topics.COMMANDS, group, command("2", "sendText", "any;-;nobody@example.com", "Hello?"));
        ConsumerRecord<String, String> renamed = topics.await(Topics.EVENTS, 3).get(2);
        tellEvent(renamed);
        topics.await(Topics.DEAD_LETTERS, 1)
                .forEach(dead ->
                        out.println("  dead letter: command 2, error-code " + TopicClient.header(dead, "error-code")));
    }

    private void tellEvent(ConsumerRecord<String, String> record) {
        try {
            JsonNode event = json.readTree(record.value());
            out.println("  " + event.get("id").asText() + ": "
                    + event.at("/data/change/type").asText() + " in " + record.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String command(String id, String operation, String chat, String data) {
        return json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "/demonstration")
                .put("type", "io.github.camelimessage.command." + operation)
                .put("subject", chat)
                .put("datacontenttype", "application/json")
                .put("data", data)
                .toString();
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
