// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.consumer.IMessageResumeAdapter;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.resume.TransientResumeStrategy;
import org.apache.camel.processor.resume.kafka.KafkaResumeStrategyConfigurationBuilder;
import org.apache.camel.processor.resume.kafka.SingleNodeKafkaResumeStrategy;
import org.apache.camel.support.resume.OffsetKeys;
import org.apache.camel.support.resume.Offsets;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Camel's resume strategy over Kafka keeps the position of {@code imessage:events}. */
@Timeout(600)
class PositionInKafkaTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int PARTITIONS = 3;

    @TempDir
    static Path data;

    private static LocalKafka kafka;

    private final String topic = "positions-" + UUID.randomUUID();
    private final Queue<Long> received = new ConcurrentLinkedQueue<>();
    private final IMessageSimulator simulator = IMessageSimulator.builder().start();
    private final Person alice = simulator.person("alice@example.com");
    private final String chat = alice.openChat();
    private DefaultCamelContext context;

    @BeforeAll
    static void startKafka() throws Exception {
        kafka = LocalKafka.start(data);
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void createTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void end() throws Exception {
        if (context != null) {
            context.close();
        }
        simulator.close();
    }

    @Test
    void aRestartContinuesAfterTheLastPosition() throws Exception {
        say(3);
        start("earliest");
        awaitSequences(3);
        context.stop();
        say(2);

        start("latest");

        awaitSequences(5);
    }

    @Test
    void aPositionAmongManyOfOthersIsFound() throws Exception {
        say(3);
        start("earliest");
        awaitSequences(3);
        try (KafkaProducer<byte[], byte[]> others = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.address()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < 5_000; i++) {
                others.send(new ProducerRecord<>(
                        topic,
                        OffsetKeys.unmodifiableOf("another route " + i % 50)
                                .serialize()
                                .array(),
                        Offsets.of((long) i).serialize().array()));
            }
        }
        context.stop();
        say(1);

        start("latest");

        awaitSequences(4);
    }

    @Test
    void withoutAPositionNothingBeginsAtTheHead() throws Exception {
        say(3);

        assertThatThrownBy(() -> start("latest")).hasStackTraceContaining("set the option startFrom");

        start("earliest");
        awaitSequences(3);
    }

    /** A compacted topic keeps only that record. */
    @Test
    void theLastRecordIsAPosition() throws Exception {
        say(3);
        start("earliest");
        awaitSequences(3);
        context.stop();
        start("latest");
        context.stop();

        assertThat(numbers()).last().isEqualTo(3L);
    }

    private void say(int count) {
        for (int i = 0; i < count; i++) {
            alice.sendText(chat, "Hello");
        }
    }

    private void start(String startFrom) throws Exception {
        context = new DefaultCamelContext();
        context.getPropertiesComponent().addInitialProperty("address", simulator.grpcAddress());
        context.getPropertiesComponent().addInitialProperty("token", simulator.token());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?address={{address}}&tls=false&token={{token}}&startFrom=" + startFrom)
                        .resumable(strategy())
                        .process(exchange ->
                                received.add(exchange.getMessage().getHeader(IMessageConstants.SEQUENCE, Long.class)));
            }
        });
        context.start();
    }

    private SingleNodeKafkaResumeStrategy strategy() {
        return new SingleNodeKafkaResumeStrategy(KafkaResumeStrategyConfigurationBuilder.newBuilder()
                .withBootstrapServers(kafka.address())
                .withTopic(topic)
                .withResumeCache(TransientResumeStrategy.createSimpleCache())
                .build());
    }

    /** What is on the topic. All of it is under one key, and so in one partition and in order. */
    private List<Object> numbers() {
        IMessageResumeAdapter adapter = new IMessageResumeAdapter();
        List<Object> numbers = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.address()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (numbers.size() < end) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(entry -> numbers.add(adapter.deserializeValue(ByteBuffer.wrap(entry.value()))));
            }
        }
        return numbers;
    }

    /** Waits for the events from 1 on, each once. */
    private void awaitSequences(long last) {
        Long[] all = LongStream.rangeClosed(1, last).boxed().toArray(Long[]::new);
        await().atMost(SOON).untilAsserted(() -> assertThat(received).containsExactly(all));
    }
}
