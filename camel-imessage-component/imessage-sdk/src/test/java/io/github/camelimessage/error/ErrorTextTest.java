// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "+1202\u202a|'+1202\\u202a'",
                "+1202 |'+1202 '",
                "a%3Ab|'a%3Ab'",
                "a\u00a0b|'a\\u00a0b'",
                "a\u200bb|'a\\u200bb'",
                "half \ud83d|'half \\ud83d'",
                "Gr\u00fc\u00dfe \ud83d\ude00|'Gr\u00fc\u00dfe \ud83d\ude00'",
                "a\u2028b|'a\\u2028b'",
                "\u001b[31m|'\\u001b[31m'"
            })
    void invisibleCharactersAreEscaped(String value, String shown) {
        assertThat(ErrorText.quoted(value)).isEqualTo(shown);
    }

    @Test
    void lineBreaksAreEscaped() {
        assertThat(ErrorText.visible("one\r\ntwo\tthree")).isEqualTo("one\\r\\ntwo\\tthree");
    }

    @Test
    void textOfOthersIsShortened() {
        String shortened = ErrorText.foreign("x".repeat(279) + "\ud83d\ude00" + "y".repeat(120));
        assertThat(shortened).isEqualTo("x".repeat(279) + "... (401 characters)");
        assertThat(ErrorText.foreign(shortened)).as("short text is unchanged").isEqualTo(shortened);
        assertThat(ErrorText.foreign("x".repeat(300))).hasSize(300);
        assertThat(ErrorText.foreign(null)).isNull();
    }

    @Test
    void escapedTextIsShortenedToo() {
        assertThat(ErrorText.foreign("\0".repeat(100)))
                .hasSizeLessThanOrEqualTo(300)
                .endsWith("... (100 characters)");
        assertThat(ErrorText.foreign("\0".repeat(200_000_000)))
                .hasSizeLessThanOrEqualTo(300)
                .endsWith("... (200000000 characters)");
    }

    @Test
    void everyExceptionEscapesItsText() {
        ValidationException failure =
                ValidationException.invalidArgument("field\n", "v\u202a" + "x".repeat(1000), "bad\nFAKE LOG LINE");

        assertThat(failure).hasMessage("bad\\nFAKE LOG LINE");
        assertThat(failure.context()).containsEntry("field", "field\\n");
        assertThat(failure.context().get("value")).startsWith("v\\u202axxx").hasSize(300);
    }

    @Test
    void aTokenOfALocalSimulatorIsNoPartOfWords() {
        assertThat(new Redaction("test").of("the latest test")).isEqualTo("the latest test");
        assertThat(new Redaction("test-test").of("the test-test")).isEqualTo("the ***");
    }

    @Test
    void aRedactedFailureStaysWhatItWas() {
        RateLimitException failure = new RateLimitException(
                "no secret-1 here", ErrorDetails.local("secret-1", Map.of("a", "secret-1")), new Exception("fine"));

        IMessageException clean = new Redaction("secret-1").of(failure);

        assertThat(clean).isInstanceOf(RateLimitException.class).hasMessage("no *** here");
        assertThat(clean.code()).isEqualTo("***");
        assertThat(clean.context()).containsEntry("a", "***");
        assertThat(clean.getCause()).isSameAs(failure.getCause());
        assertThat(clean.getStackTrace()).isEqualTo(failure.getStackTrace());
    }
}
