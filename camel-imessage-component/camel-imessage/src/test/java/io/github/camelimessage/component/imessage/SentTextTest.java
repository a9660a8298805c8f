// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.TextFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a text may contain and how it may be formatted, with the same result on every transport. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
class SentTextTest extends VendorSuite {

    private static final String HALF = "half \uD83D";

    @Parameter
    Vendor vendor;

    @Override
    Vendor vendor() {
        return vendor;
    }

    static Stream<Arguments> halves() {
        return Stream.of(
                Arguments.of("sendText", HALF, Map.of()),
                Arguments.of("sendText", "\uDC4B turned \uD83D round", Map.of()),
                Arguments.of("setDisplayName", HALF, Map.of()),
                Arguments.of("sendText", "Hello", Map.of(IMessageConstants.CLIENT_MESSAGE_ID, HALF)),
                Arguments.of("createChat?message=Hi", "\uD83D@example.com", Map.of()),
                Arguments.of("createChat", ALICE, Map.of(IMessageConstants.MESSAGE, HALF)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("halves")
    void halfACharacterIsRefused(String endpoint, String body, Map<String, Object> headers) throws Exception {
        String chat = group();
        Map<String, Object> all = new HashMap<>(headers);
        all.put(IMessageConstants.CHAT_GUID, guid(chat));
        try (Warnings warnings = new Warnings()) {
            Exception failure = run(endpoint, body, all).getException();

            assertThat(failure)
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("half a character (a lone surrogate, \\uD")
                    .hasMessageNotContaining("turned");
            assertThat(warnings.told).isEmpty();
        }
        assertThat(chat(chat).lastMessage()).isNull();
    }

    /** What protobuf logs about a text that it cannot encode. */
    private static final class Warnings extends Handler implements AutoCloseable {

        private final Logger logger = Logger.getLogger("com.google.protobuf.CodedOutputStream");
        private final Queue<String> told = new ConcurrentLinkedQueue<>();

        Warnings() {
            logger.addHandler(this);
        }

        @Override
        public void publish(LogRecord warning) {
            told.add(warning.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }

    static Stream<Arguments> runs() {
        return Stream.of(
                Arguments.of(List.of(new TextFormat("BOLD", 0, 1, null)), "formatting[0].type: is one of bold"),
                Arguments.of("Bold:0:1", "but is 'Bold'"),
                Arguments.of(List.of(new TextFormat(null, 0, 1, null)), "but is missing"),
                Arguments.of("effect:0:1:Big", "formatting[0].effectName: is one of big"),
                Arguments.of(List.of(new TextFormat("effect", 0, 1, null)), "effectName: is one of"),
                Arguments.of(List.of(new TextFormat("bold", 0, 1, "big")), "is for the type effect only"),
                Arguments.of("bold:-1:2", "must satisfy 0 <= start < end <= 4"),
                Arguments.of("bold:0:0", "must satisfy 0 <= start < end <= 4"),
                Arguments.of("bold:2:-1", "must satisfy 0 <= start < end <= 4"),
                Arguments.of("bold:0:1,italic:3:2", "formatting[1]: must satisfy 0 <= start < end <= 4"),
                Arguments.of("bold:2:2147483647", "must satisfy 0 <= start < end <= 4"),
                Arguments.of("bold:2:2", "in the middle of a character"),
                Arguments.of("bold:0:2", "in the middle of a character"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void aRunThatTheTextCannotHaveIsRefused(Object formatting, String why) throws Exception {
        String chat = group();

        Exception failure = run(
                        "sendText?chatGuid=" + guid(chat),
                        "a\uD83D\uDC4Bb",
                        Map.of(IMessageConstants.FORMATTING, formatting))
                .getException();

        assertThat(failure).isInstanceOf(ValidationException.class).hasMessageContaining(why);
        assertThat(chat(chat).lastMessage()).isNull();
    }

    static Stream<Object> formsOfRuns() {
        TextFormat bold = new TextFormat("bold", 1, 2, null);
        TextFormat big = new TextFormat("effect", 3, 1, "big");
        return Stream.of("bold:1:2, ,effect:3:1:big", List.of(bold, big), List.of("bold:1:2", "", big));
    }

    @ParameterizedTest
    @MethodSource("formsOfRuns")
    void runsAreRead(Object formatting) throws Exception {
        String chat = group();

        succeed("sendText?chatGuid=" + guid(chat), "a\uD83D\uDC4Bb", Map.of(IMessageConstants.FORMATTING, formatting));

        assertThat(chat(chat).lastMessage().formatting())
                .containsExactly(new TextFormat("bold", 1, 2, null), new TextFormat("effect", 3, 1, "big"));
    }

    @Test
    void anErrorOfAConversionIsThatOfTheExchange() throws Exception {
        CharSequence endless = new CharSequence() {
            @Override
            public int length() {
                return 1;
            }

            @Override
            public char charAt(int index) {
                return 'x';
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                return this;
            }

            @Override
            public String toString() {
                return toString().strip();
            }
        };

        assertThat(run("sendText?chatGuid=" + guid(group()), endless).getException())
                .hasRootCauseInstanceOf(StackOverflowError.class);
    }
}
