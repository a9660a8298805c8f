// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A Kafka client that reads new records of the topics, and writes. Not thread-safe. */
final class TopicClient implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    TopicClient(String brokers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "reconnect.backoff.max.ms", "1000"),
                new StringDeserializer(),
                new StringDeserializer());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "reconnect.backoff.max.ms", "1000"),
                new StringSerializer(),
                new StringSerializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : List.of(Topics.EVENTS, Topics.COMMANDS, Topics.DEAD_LETTERS)) {
            consumer.partitionsFor(topic)
                    .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // finds the end now, not at the first poll
    }

    /** Waits for this number of records on a topic and returns all. */
    List<ConsumerRecord<String, String>> await(String topic, int count) {
        Instant end = Instant.now().plus(PATIENCE);
        List<ConsumerRecord<String, String>> records = seen(topic);
        while (records.size() < count) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        "Only " + records.size() + " of " + count + " records came to " + topic);
            }
            records = seen(topic);
        }
        return records;
    }

    /** All records of a topic so far, by partition. */
    List<ConsumerRecord<String, String>> seen(String topic) {
        consumer.poll(POLL).forEach(seen::add);
        return seen.stream()
                .filter(record -> record.topic().equals(topic))
                .sorted(Comparator.<ConsumerRecord<String, String>>comparingInt(ConsumerRecord::partition)
                        .thenComparingLong(ConsumerRecord::offset))
                .toList();
    }

    /** All records of a topic since the start of this client. */
    List<ConsumerRecord<String, String>> all(String topic) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        List<ConsumerRecord<String, String>> records = seen(topic);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            records = seen(topic);
        }
        return records;
    }

    void send(String topic, String key, String value) throws Exception {
        producer.send(new ProducerRecord<>(topic, key, value)).get(60, TimeUnit.SECONDS);
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        return record.headers().lastHeader(name) == null
                ? null
                : new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close(Duration.ofSeconds(1));
        producer.close(Duration.ofSeconds(1));
    }
}
