// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
@Tag("proof")
class DemonstrationTest {

    @Test
    void printsWhatTheBridgeTransfers() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Demonstration.run(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "imessage:photon:bridge:1: displayNameChanged in any;+;",
                        "imessage:photon:bridge:2: participantAdded in any;+;",
                        "imessage:photon:bridge:3: displayNameChanged in any;+;",
                        "dead letter: command 2, error-code chatNotFound",
                        "is killed, as by kill -9, after ",
                        "60 questions, 60 answers, in each chat in the order of the questions.",
                        "commands came twice",
                        "Done.");
    }
}
