// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BubblesTest {

    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";
    private static final String FLAG = "\uD83C\uDDE9\uD83C\uDDEA";
    private static final String THUMB = "\uD83D\uDC4D\uD83C\uDFFD";

    @Test
    void aShortAnswerIsOneBubble() {
        assertThat(Bubbles.of("  Yes. It is.\n", 20)).containsExactly("Yes. It is.");
    }

    @Test
    void itIsCutAtTheEndsOfSentences() {
        assertThat(Bubbles.of("One is here. Two is there? Three is gone!", 28))
                .containsExactly("One is here. Two is there?", "Three is gone!");
    }

    @Test
    void aSentenceThatIsTooLongIsCutBetweenWords() {
        assertThat(Bubbles.of("one two three four five", 9)).containsExactly("one two", "three", "four five");
    }

    @Test
    void aWordThatIsTooLongIsCutBetweenCharacters() {
        assertThat(Bubbles.of("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    }

    @ParameterizedTest
    @ValueSource(strings = {FAMILY, FLAG, THUMB, "e\u0301", "\uD83D\uDE00"})
    void anEmojiIsNeverCut(String emoji) {
        String text = emoji.repeat(20);
        for (int size = 1; size <= 30; size++) {
            List<String> bubbles = Bubbles.of(text, size);
            assertThat(String.join("", bubbles)).isEqualTo(text);
            assertThat(bubbles)
                    .allSatisfy(bubble -> assertThat(bubble.replace(emoji, "")).isEmpty());
        }
    }

    @Test
    void aLinkIsNeverCut() {
        String link = "https://example.com/a.b?c=d!e.F%20g#" + "x".repeat(30) + FLAG;
        String text = "See there. " + link + " And more. WWW.Example.Com/Q?R too";
        for (int size = 1; size <= text.length(); size++) {
            List<String> bubbles = Bubbles.of(text, size);
            assertThat(bubbles).as("size %d", size).anyMatch(bubble -> bubble.contains(link));
            assertThat(bubbles).as("size %d", size).anyMatch(bubble -> bubble.contains("WWW.Example.Com/Q?R"));
        }
    }

    @Test
    void nothingIsLost() {
        String text = "First. \n\nSecond " + FAMILY + "! (Third?) 1.5 is a number; e.g. this. " + "word ".repeat(50);
        for (int size = 1; size <= text.length(); size++) {
            assertThat(String.join("", Bubbles.of(text, size)).replaceAll("\\s", ""))
                    .isEqualTo(text.replaceAll("\\s", ""));
        }
    }
}
