// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command of the README, with input at the terminal. */
@Timeout(400)
@Tag("line")
class DemoTest {

    @Test
    void everybodyIsGreetedAndAnsweredAcrossTheRestart() throws Exception {
        assertThat(run(Vendor.PHOTON))
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

    /** Events that wait for the application are delivered in any order, and a background is accepted now and there later. */
    @Test
    void theGuestsAreAnsweredAtLinqToo() throws Exception {
        String told = run(Vendor.LINQ);

        assertThat(told)
                .containsSubsequence(
                        "Alice  (adds carol@example.com)",
                        "Concierge  Welcome, Carol!",
                        "Bob  When is breakfast?",
                        "Concierge  Breakfast is from 7",
                        "Concierge  I pass that on",
                        "It starts again:",
                        "Alice  Thank you!",
                        "Concierge  You are welcome.",
                        "2 guests came and 5 messages were written; the concierge said 7 things, none twice.",
                        "Alice  Where is the pool?",
                        "Concierge  The pool is on the roof.",
                        "Done. The routes are LinqRoutes.java");
        assertThat(told.substring(told.indexOf("It starts again:"), told.indexOf("Alice  Thank you!")))
                .contains(
                        "Concierge  The pool is on the roof.",
                        "Concierge  Welcome, dave@example.com!",
                        "Concierge  A taxi waits");
        assertThat(told.substring(0, told.indexOf("Alice  Thank you!")).split("sets another background"))
                .as("at least for the first newcomer and for the question that nobody answers")
                .hasSizeGreaterThan(2);
    }

    private static String run(Vendor vendor) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Demo.run(
                vendor,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream("Where is the pool?\n\n".getBytes(StandardCharsets.UTF_8)));
        return out.toString(StandardCharsets.UTF_8);
    }
}
