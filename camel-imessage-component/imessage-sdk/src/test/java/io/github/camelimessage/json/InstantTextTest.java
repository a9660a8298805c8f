// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It accepts what {@code java.time} accepts, with the same result, and refuses the rest with the same error. */
class InstantTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-29T15:03:08Z",
                "2026-11-29T15:03:08.5Z",
                "2026-11-29T15:03:08.515248685Z",
                "2026-11-29T15:03:08.999999999Z",
                "2026-11-29T15:03:08.0000000001Z",
                "2026-11-29T15:03:08.Z",
                "2026-11-29T15:03:08,5Z",
                "2026-11-29T15:03:08.5+02:00",
                "2026-11-29T15:03:08-23:59",
                "2026-11-29T15:03Z",
                "2026-11-29T15:03:08",
                "2026-11-29T15:03:08.5z",
                "2026-11-29t15:03:08Z",
                "2026-11-29 15:03:08Z",
                "2026-11-29T15:03:08ZZ",
                "2026-11-29T15:03:08 Z",
                "2026-02-28T00:00:00Z",
                "2026-02-29T00:00:00Z",
                "2024-02-29T23:59:59Z",
                "2100-02-29T00:00:00Z",
                "2000-02-29T00:00:00Z",
                "2026-04-31T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-00T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T24:00:00.000Z",
                "2026-01-01T24:00:01Z",
                "2026-01-01T00:60:00Z",
                "2026-12-31T23:59:60Z",
                "0000-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "1969-12-31T23:59:59.000000001Z",
                "\u0662026-11-29T15:03:08Z",
                "2026-1-29T15:03:08.55Z",
                "2026/11/29T15:03:08Z",
                "20261129T150308Z",
                "",
                "Z",
                "null"
            })
    void readsWhatTheGeneralParserReads(String text) {
        agrees(text);
    }

    @Test
    void readsAnyTimeAsTheGeneralParserDoes() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            Instant time = Instant.ofEpochSecond(
                    random.nextLong(-63_000_000_000L, 254_000_000_000L), random.nextInt(1_000_000_000));
            assertThat(InstantText.parse(time.toString())).isEqualTo(time);
            assertThat(InstantText.parseWithOffset(time.toString())).isEqualTo(time);
        }
    }

    /** One character is replaced: most results are times in another form, or no times. */
    @Test
    void refusesWhatTheGeneralParserRefuses() {
        Random random = new Random(12);
        String characters = "0123456789-+:.TtZz ,";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("2026-02-28T23:59:58.123456789Z");
            for (int change = random.nextInt(3); change >= 0; change--) {
                text.setCharAt(random.nextInt(text.length()), characters.charAt(random.nextInt(characters.length())));
            }
            if (random.nextBoolean()) {
                text.deleteCharAt(random.nextInt(text.length()));
            }
            agrees(text.toString());
        }
    }

    private static void agrees(String text) {
        assertThat(outcome(InstantText::parse, text)).as(text).isEqualTo(outcome(Instant::parse, text));
        assertThat(outcome(InstantText::parseWithOffset, text))
                .as(text)
                .isEqualTo(outcome(given -> OffsetDateTime.parse(given).toInstant(), text));
    }

    /** The time, or the message of the refusal. */
    private static Object outcome(Function<String, Instant> parser, String text) {
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            return e.getMessage();
        }
    }
}
