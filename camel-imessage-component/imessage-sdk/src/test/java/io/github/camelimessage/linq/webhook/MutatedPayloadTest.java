// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelimessage.photon.webhook.SpectrumSamples;
import io.github.camelimessage.photon.webhook.SpectrumWebhooks;
import io.github.camelimessage.webhook.NotAnEventException;
import io.github.camelimessage.webhook.WebhookDelivery;
import io.github.camelimessage.webhook.WebhookReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Valid payloads of every kind, damaged at random: each is read, or refused with the declared exception. */
@Tag("proof")
class MutatedPayloadTest {

    private static final int CASES = Integer.getInteger("webhook.cases", 20_000);
    private static final long SEED = Long.getLong("webhook.seed", System.nanoTime());
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "null",
            "true",
            "-1",
            "1e999999999",
            "\\u0000",
            "\"\":",
            "{\"a\":",
            "\ufeff");

    private final Random random = new Random(SEED);

    static Stream<Arguments> readers() {
        return Stream.of(
                Arguments.of(new LinqWebhooks(), Samples.bodies().toList()),
                Arguments.of(new SpectrumWebhooks(), SpectrumSamples.bodies().toList()));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void isReadOrRefused(WebhookReader reader, List<byte[]> bodies) throws Exception {
        int read = 0;
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            byte[] body = bodies.get(i % bodies.size());
            byte[] mutated = random.nextInt(3) == 0 ? treeMutation(body) : byteMutation(body);
            try {
                WebhookDelivery delivery = reader.read(mutated);
                assertThat(delivery.id()).isNotBlank();
                assertThat(delivery.event()).isNotNull();
                assertThat(Samples.JSON.writeValueAsBytes(delivery)).isNotEmpty();
                read++;
            } catch (NotAnEventException e) {
                assertThat(e.getMessage()).hasSizeLessThan(100);
                refused++;
            } catch (Throwable e) {
                throw new AssertionError(
                        "case " + i + ", seed " + SEED + ": " + new String(mutated, StandardCharsets.UTF_8), e);
            }
        }
        assertThat(read).as("both happen").isGreaterThan(CASES / 20);
        assertThat(refused).as("both happen").isGreaterThan(CASES / 20);
    }

    private byte[] byteMutation(byte[] body) {
        byte[] result = body.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && result.length > 1; times--) {
            int at = random.nextInt(result.length);
            int length = Math.min(result.length - at, 1 + random.nextInt(20));
            byte[] piece = Arrays.copyOfRange(result, at, at + length);
            switch (random.nextInt(6)) {
                case 0 -> result[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> result[at] = (byte) random.nextInt(256);
                case 2 -> result = Arrays.copyOf(result, at);
                case 3 -> result = spliced(result, at, at + length, new byte[0]);
                case 4 -> result = spliced(result, at, at, piece);
                default ->
                    result = spliced(
                            result,
                            at,
                            at,
                            TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8));
            }
        }
        return result;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(piece);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    /** Well-formed JSON with other values, or without some. */
    private byte[] treeMutation(byte[] body) throws Exception {
        JsonNode root = Samples.JSON.readTree(body);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            List<JsonNode> containers = new ArrayList<>();
            collect(root, containers);
            JsonNode container = containers.get(random.nextInt(containers.size()));
            if (container instanceof ObjectNode object && !object.isEmpty()) {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                String name = names.get(random.nextInt(names.size()));
                if (random.nextInt(4) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, value());
                }
            } else if (container instanceof ArrayNode array) {
                array.insert(0, value());
            }
        }
        return Samples.JSON.writeValueAsBytes(root);
    }

    private JsonNode value() throws Exception {
        List<String> values = List.of(
                "null",
                "0",
                "-1",
                "true",
                "\"\"",
                "\"x\"",
                "[]",
                "{}",
                "[null]",
                "[[1]]",
                "[1,2]",
                "{\"type\":null}",
                "{\"type\":\"text\"}",
                "1.5",
                "99999999999999999999",
                "\"2026-02-05T19:31:15Z\"",
                "{\"id\":[]}");
        return Samples.JSON.readTree(values.get(random.nextInt(values.size())));
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
