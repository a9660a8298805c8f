// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WellFormedStreamTest {

    private static final ObjectMapper JSON =
            new ObjectMapper(LenientJson.factory().build());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "half \\ud83d|half \\ufffd",
                "\\ud83d half|\\ufffd half",
                "\\ude00|\\ufffd",
                "\\ud83d\\ud83d\\ude00|\\ufffd\\ud83d\\ude00",
                "\\ude00\\ud83d|\\ufffd\\ufffd",
                "\\ud83d\\n|\\ufffd\\n",
                "\\ud83d\\u0041|\\ufffd\\u0041",
                "\\UD83D|\\UD83D",
                "\\uD83D\\uDE00|\\uD83D\\uDE00",
                "\\\\ud83d|\\\\ud83d",
                "\\\\\\ud83d|\\\\\\ufffd",
                "\\u00e4 \\\" \\/|\\u00e4 \\\" \\/",
                "\\ud83|\\ud83",
                "\\|\\"
            })
    void anEscapeOfHalfAPairIsReplaced(String json, String expected) throws IOException {
        assertThat(new String(repaired(json.getBytes(StandardCharsets.UTF_8), 64), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    /** Without escapes it returns what Java's own decoder returns, however the bytes are split. */
    @Test
    void bytesAreRepairedAsJavaRepairsThem() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(20)];
            for (int b = 0; b < bytes.length; b++) {
                bytes[b] = interesting(random);
            }
            assertThat(repaired(bytes, 1 + random.nextInt(6)))
                    .isEqualTo(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte interesting(Random random) {
        int[] choice = {'a', 0x80, 0xa0, 0xbf, 0xc0, 0xc3, 0xe0, 0xe2, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff, 0x8f, 0x9f};
        return (byte) choice[random.nextInt(choice.length)];
    }

    @ParameterizedTest
    @ValueSource(ints = {8190, 8191, 8192, 8193, 16384})
    void whatLiesAcrossTheBuffersEdgeStaysWhole(int length) throws IOException {
        String text = "x".repeat(length) + "\ud83d\ude00\\ud83d\\ude00\\ud83d";

        assertThat(new String(repaired(text.getBytes(StandardCharsets.UTF_8), 10_000), StandardCharsets.UTF_8))
                .isEqualTo("x".repeat(length) + "\ud83d\ude00\\ud83d\\ude00\\ufffd");
    }

    @Test
    void jacksonReadsAndWritesWhatItRefusedOrCouldNotWrite() throws IOException {
        byte[] json = "{\"a@\":\"half \\ud83d\",\"b\":\"raw @\"}".getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < json.length; i++) {
            json[i] = json[i] == '@' ? (byte) 0xff : json[i];
        }

        JsonNode read = JSON.readTree(json);

        assertThat(read.path("a\ufffd").asText()).isEqualTo("half \ufffd");
        assertThat(read.path("b").asText()).isEqualTo("raw \ufffd");
        assertThat(JSON.readTree(JSON.writeValueAsBytes(read))).isEqualTo(read);
    }

    @Test
    void whatIsNoJsonIsStillRefused() {
        assertThatThrownBy(() -> JSON.readTree("{\"a\":\"\\uzzzz\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> JSON.readTree(new byte[] {'{', (byte) 0xff, '}'}))
                .isInstanceOf(JacksonException.class);
    }

    private static byte[] repaired(byte[] bytes, int portion) throws IOException {
        return new WellFormedStream(new FilterInputStream(new ByteArrayInputStream(bytes)) {
                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        return super.read(target, offset, Math.min(length, portion));
                    }
                })
                .readAllBytes();
    }
}
