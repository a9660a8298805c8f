// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.lines.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three processes that share 60 lines, of which one is killed. */
@Tag("proof")
@Timeout(600)
class DemoTest {

    private static final Pattern MOVED = Pattern.compile("the last after (\\d+) seconds");

    @Test
    void theOtherNodesTakeTheLinesOverAndNothingIsLostOrSentTwice() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Demo.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        } catch (IllegalStateException e) {
            throw new AssertionError(bytes.toString(StandardCharsets.UTF_8), e);
        }
        String out = bytes.toString(StandardCharsets.UTF_8);

        assertThat(out)
                .containsSubsequence(
                        "I have 20 lines.",
                        "it is killed",
                        "I have 30 lines.",
                        "185 questions, 185 answers: nothing was lost, nothing was said twice.",
                        "answers were sent again",
                        "Done.");
        assertThat(out).containsPattern("(?m)^([5-9]|[1-9]\\d+) answers were sent again");
        Matcher moved = MOVED.matcher(out);
        assertThat(moved.find()).isTrue();
        assertThat(Integer.parseInt(moved.group(1))).as(out).isLessThanOrEqualTo(30);
    }
}
