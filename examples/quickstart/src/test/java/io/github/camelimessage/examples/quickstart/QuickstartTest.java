// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("jdk")
@Tag("line")
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
    void printsEachStep(String transport) throws Exception {
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

    @Test
    void printsTheSameStepsAtLinq() throws Exception {
        String told = run(Settings.simulatedLinq());

        assertThat(told)
                .containsSubsequence(
                        "1. imessage:createChat",
                        "alice@example.com, +15551234567",
                        "\"Case 4711\"",
                        "set a sunset as its background from http",
                        "carol@example.com",
                        "said \"Welcome, carol@example.com!\"",
                        "A second route got these:",
                        "Alice renames the group",
                        "Done.")
                // Webhooks have no order.
                .contains(
                        "chat.created",
                        "message.sent by me",
                        "chat.backgroundChanged by me",
                        "group.changed (participantAdded)",
                        "group.changed (displayNameChanged) by alice@example.com",
                        "group.changed (participantLeft) by carol@example.com")
                .doesNotContain("quickstart-token");
        Matcher counts = Pattern.compile("delivered (\\d+) events; the route saw (\\d+) of them")
                .matcher(told);
        assertThat(counts.find()).isTrue();
        assertThat(counts.group(2)).isEqualTo(counts.group(1));
    }

    @Test
    void theVendorIsASystemProperty() {
        System.setProperty("imessage.provider", "linq");
        try {
            assertThat(Settings.fromSystemProperties().isLinq()).isTrue();
            System.setProperty("imessage.provider", "telegram");
            assertThatThrownBy(Settings::fromSystemProperties).hasMessageContaining("photon or linq");
        } finally {
            System.clearProperty("imessage.provider");
        }
    }

    /** The switch to a real service is two options; here the real service is a simulator too. */
    @Test
    void runsAgainstAServiceOfTheUsersChoice() throws Exception {
        try (IMessageSimulator service =
                IMessageSimulator.builder().token("x7Kq-of-the-service").start()) {
            Settings simulated = Settings.simulated("grpc");
            Settings real = new Settings(
                    service.grpcAddress(),
                    true,
                    "x7Kq-of-the-service",
                    "grpc",
                    false,
                    simulated.participants(),
                    simulated.newcomer(),
                    0);

            assertThat(run(real))
                    .contains("at " + service.grpcAddress(), "said \"Welcome", "Done.")
                    .doesNotContain("x7Kq-of-the-service");
        }
    }

    /** Other users of the machine can see system properties, but not the environment. */
    @Test
    void theTokenMayComeFromTheEnvironment(@TempDir Path directory) throws Exception {
        Path output = directory.resolve("output");
        try (IMessageSimulator service =
                IMessageSimulator.builder().token("x7Kq-of-the-service").start()) {
            ProcessBuilder program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dimessage.address=" + service.grpcAddress(),
                            "-Dimessage.tls=false",
                            "-Dimessage.participants=alice@example.com,+15551234567",
                            "-Dimessage.newcomer=carol@example.com",
                            "-Dimessage.watchSeconds=0",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Quickstart.class.getName())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            program.environment().put("IMESSAGE_TOKEN", "x7Kq-of-the-service");
            Process running = program.start();
            try {
                assertThat(running.waitFor(180, TimeUnit.SECONDS)).isTrue();
            } finally {
                running.destroyForcibly();
            }
        }
        assertThat(output).content().contains("Done.").doesNotContain("x7Kq-of-the-service");
    }

    private static String run(Settings settings) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Quickstart.run(settings, PageOptions.NONE, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
