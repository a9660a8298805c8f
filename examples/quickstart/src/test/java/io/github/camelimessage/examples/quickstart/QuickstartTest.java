// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartTest {

    @Test
    void watchesResumesAndMissesNothing() throws Exception {
        assertThat(run(Settings.simulated("grpc")))
                .containsSubsequence(
                        "sequence 1: message.received by me",
                        "sequence 2: group.changed (displayNameChanged) by me",
                        "sequence 3: chat.backgroundChanged by me",
                        "sequence 4: group.changed (participantAdded) by me",
                        "sequence 5: message.received by me",
                        "resumes after sequence 5",
                        "sequence 6: group.changed (displayNameChanged) by alice@example.com",
                        "sequence 7: group.changed (participantLeft) by carol@example.com",
                        "The log holds 7 events; the route saw 7 of them, none twice.",
                        "Done.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc", "http"})
    void tellsEachStep(String transport) throws Exception {
        assertThat(run(Settings.simulated(transport)))
                .containsSubsequence(
                        "1. imessage:createChat",
                        "alice@example.com, +15551234567",
                        "any;+;",
                        "named it \"Case 4711\"",
                        "hasBackground says true",
                        "carol@example.com",
                        "said \"Welcome, carol@example.com!\"",
                        "Done.")
                .doesNotContain("quickstart-token");
    }

    /** The switch to a real service is two options; here the real service is a simulator too. */
    @Test
    void runsAgainstAServiceOfTheUsersChoice() throws Exception {
        try (IMessageSimulator service =
                IMessageSimulator.builder().token("secret").start()) {
            Settings simulated = Settings.simulated("grpc");
            Settings real = new Settings(
                    service.grpcAddress(),
                    true,
                    "secret",
                    "grpc",
                    false,
                    simulated.participants(),
                    simulated.newcomer(),
                    0);

            assertThat(run(real))
                    .contains("at " + service.grpcAddress(), "said \"Welcome", "Done.")
                    .doesNotContain("secret");
        }
    }

    private static String run(Settings settings) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Quickstart.run(settings, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
