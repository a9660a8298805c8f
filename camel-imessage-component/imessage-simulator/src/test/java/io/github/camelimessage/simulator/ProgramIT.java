// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.sdk.CreateChatOptions;
import io.github.camelimessage.sdk.IMessageClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as one executable file. */
@Timeout(300)
class ProgramIT {

    private static final Duration LONG = Duration.ofSeconds(120);

    @TempDir
    Path directory;

    @Test
    void itPrintsItsOptionsAndItsVersion() throws Exception {
        assertThat(outputOf("--help")).contains("--grpc-port", "--page-host");
        assertThat(outputOf("--version").strip())
                .isEqualTo("imessage-simulator " + System.getProperty("program.version"));
    }

    @Test
    void itServesBothVendorsAndThePageUntilItIsStopped() throws Exception {
        Path output = directory.resolve("output");
        Process program = start(output, "--token=test");
        try {
            await().atMost(LONG).until(() -> Files.readString(output).contains("Ctrl-C stops."));
            String told = Files.readString(output);

            var health = HttpRequest.newBuilder(URI.create(address(told, "page") + "/health"));
            assertThat(HttpClient.newHttpClient().send(health.build(), BodyHandlers.ofString()))
                    .satisfies(response -> assertThat(response.statusCode()).isEqualTo(200))
                    .satisfies(response -> assertThat(response.body()).contains("UP"));
            try (IMessageClient photon = PhotonClient.builder()
                    .address(address(told, "gRPC"))
                    .tls(false)
                    .token("test")
                    .build()) {
                assertThat(photon.chats().count(false)).succeedsWithin(LONG).isEqualTo(0L);
            }
            try (IMessageClient linq = LinqClient.builder()
                    .baseUrl(address(told, "Linq"))
                    .token("test")
                    .from("+12025550101")
                    .build()) {
                CreateChatOptions hello =
                        CreateChatOptions.builder().message("Hello").build();
                assertThat(linq.chats().create(List.of("alice@example.com"), hello))
                        .succeedsWithin(LONG);
            }
        } finally {
            program.destroy();
        }
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output)).doesNotContain("Exception", "WARN", "ERROR");
    }

    private String outputOf(String argument) throws Exception {
        Path output = directory.resolve("output");
        Process program = start(output, argument);
        assertThat(program.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    private Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("program.jar")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static String address(String told, String name) {
        Matcher line =
                Pattern.compile("^" + name + " +(\\S+)$", Pattern.MULTILINE).matcher(told);
        assertThat(line.find()).as(told).isTrue();
        return line.group(1);
    }
}
