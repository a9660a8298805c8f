// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command of the README, with somebody at the terminal. */
@Timeout(400)
class DemoTest {

    @Test
    void everybodyIsGreetedAndAnsweredAcrossTheRestart() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Demo.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream("Where is the pool?\n\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "Alice  (adds carol@example.com)",
                        "Concierge  (sets another background)",
                        "Concierge  Welcome, Carol!",
                        "Bob  When is breakfast?",
                        "Concierge  Breakfast is from 7",
                        "Carol  Can I have a room with a view?",
                        "Concierge  (sets another background)",
                        "Concierge  I pass that on",
                        "The application stops.",
                        "It starts again:",
                        "Concierge  The pool is on the roof.",
                        "Concierge  Welcome, dave@example.com!",
                        "Concierge  A taxi waits",
                        "Alice  Thank you!",
                        "Concierge  (sets another background)",
                        "Concierge  You are welcome.",
                        "2 guests came and 5 messages were written; the concierge said 7 things, none twice.",
                        "/actuator/health",
                        "Alice  Where is the pool?",
                        "Concierge  The pool is on the roof.",
                        "Done.");
    }
}
