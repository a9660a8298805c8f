// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.proto.CatchUpEventsRequest;
import io.github.camelimessage.photon.proto.EventServiceGrpc;
import io.github.camelimessage.sdk.CreateChatOptions;
import io.github.camelimessage.sdk.IMessageClient;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Tag("jdk")
class SimulatorMainTest {

    private static final String OPTIONS = "camel.component.imessage.";

    @Test
    void helpNamesEveryOption() {
        StringWriter out = new StringWriter();
        CommandLine program = SimulatorMain.commandLine().setOut(new PrintWriter(out));
        assertThat(program.execute("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "--host",
                        "--grpc-port",
                        "--http-port",
                        "--linq-port",
                        "--page-port",
                        "--page-host",
                        "--no-page")
                .contains("--token", "--version");
    }

    @Test
    void whatItDoesNotKnowItRefuses() {
        CommandLine program = SimulatorMain.commandLine().setErr(new PrintWriter(new StringWriter()));
        assertThat(program.execute("--port", "1")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "--grpc-port, 65536",
        "--http-port, -1",
        "--linq-port, 99999",
        "--page-port, 70000",
        "--host, ''",
        "--page-host, '[]'",
        "--token, ''",
        "--token, two words",
        "--token, s\u00e9cret"
    })
    void invalidValuesAreWrongArguments(String option, String value) {
        StringWriter err = new StringWriter();
        CommandLine program = SimulatorMain.commandLine().setErr(new PrintWriter(err));
        assertThat(program.execute(option, value)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("Usage: imessage-simulator").doesNotContain("\tat ");
        assertThat(option.equals("--token")
                        && !value.isEmpty()
                        && err.toString().contains(value))
                .as("shows the token")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"--grpc-port, gRPC", "--http-port, HTTP", "--linq-port, Linq", "--page-port, the page"})
    void aTakenPortIsReportedInOneLine(String option, String name) throws IOException {
        StringWriter err = new StringWriter();
        CommandLine program = SimulatorMain.commandLine().setErr(new PrintWriter(err));
        try (ServerSocket taken = new ServerSocket(0, 50, InetAddress.getByName("localhost"))) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(program.execute(option, port)).isEqualTo(CommandLine.ExitCode.SOFTWARE);
            assertThat(err.toString().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Cannot listen on localhost:" + port + " for " + name + ": ")
                    .contains("in use");
        }
    }

    /** The output has everything that a client needs. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itPrintsThePropertiesOfAnApplication(boolean hasToken) throws Exception {
        String[] arguments = hasToken ? new String[] {"--token", "test"} : new String[0];
        run(arguments, (photon, linq) -> {
            assertThat(photon).hasSize(3).containsEntry(OPTIONS + "tls", "false");
            assertThat(photon.getProperty(OPTIONS + "token").equals("test")).isEqualTo(hasToken);
            try (IMessageClient client = PhotonClient.builder()
                    .address(photon.getProperty(OPTIONS + "address"))
                    .tls(false)
                    .token(photon.getProperty(OPTIONS + "token"))
                    .build()) {
                assertThat(client.chats().count(false)).succeedsWithin(Duration.ofSeconds(60));
            }
            assertThat(linq).hasSize(4).containsEntry(OPTIONS + "provider", "linq");
            try (IMessageClient client = LinqClient.builder()
                    .baseUrl(linq.getProperty(OPTIONS + "address"))
                    .token(linq.getProperty(OPTIONS + "token"))
                    .from(linq.getProperty(OPTIONS + "from"))
                    .build()) {
                assertThat(client.chats()
                                .create(
                                        List.of("alice@example.com"),
                                        CreateChatOptions.builder()
                                                .message("Hello")
                                                .build()))
                        .succeedsWithin(Duration.ofSeconds(60));
            }
        });
    }

    /** Other users of the machine can see arguments, but not the environment. */
    @Test
    void theTokenMayComeFromTheEnvironment(@TempDir Path directory) throws Exception {
        Path output = directory.resolve("output");
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimulatorMain.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        program.environment().put("IMESSAGE_SIMULATOR_TOKEN", "of-the-environment");
        Process running = program.start();
        try {
            await().atMost(Duration.ofSeconds(240))
                    .until(() -> Files.readString(output).contains("Ctrl-C stops.") || !running.isAlive());
            assertThat(propertiesOf(Files.readString(output).split("# or, for Linq:")[0]))
                    .containsEntry(OPTIONS + "token", "of-the-environment");
        } finally {
            running.destroyForcibly().waitFor();
        }
    }

    @Test
    void theAddressesOfIpv6AreThoseThatClientsTake() throws Exception {
        run(new String[] {"--host", "::1", "--page-host", "::1"}, (photon, linq) -> {
            assertThat(photon.getProperty(OPTIONS + "address")).startsWith("[::1]:");
            assertThat(linq.getProperty(OPTIONS + "address")).startsWith("http://[::1]:");
        });
    }

    @Test
    void aPositionInTheLogOfAnEarlierRunIsRefused() throws Exception {
        run(new String[] {"--token", "test"}, (photon, linq) -> {
            try (GrpcWire wire = new GrpcWire(photon.getProperty(OPTIONS + "address"), "test")) {
                EventServiceGrpc.EventServiceBlockingStub events = EventServiceGrpc.newBlockingStub(wire.channel());
                assertThatThrownBy(() -> events.catchUpEvents(CatchUpEventsRequest.newBuilder()
                                        .setAfterSequence(6)
                                        .build())
                                .next())
                        .isInstanceOf(StatusRuntimeException.class)
                        .hasMessageContaining("INVALID_ARGUMENT");
                assertThat(events.catchUpEvents(CatchUpEventsRequest.getDefaultInstance())
                                .next()
                                .hasComplete())
                        .isTrue();
            }
        });
    }

    /** The output of a running program: the properties for either vendor. */
    private interface Look {
        void at(Properties photon, Properties linq) throws Exception;
    }

    private static void run(String[] arguments, Look look) throws Exception {
        StringWriter out = new StringWriter();
        CommandLine program =
                SimulatorMain.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        Thread running = new Thread(() -> program.execute(arguments), "simulator-main");
        running.start();
        try {
            await().atMost(Duration.ofSeconds(240)).until(() -> out.toString().contains("Ctrl-C stops."));
            String[] parts = out.toString().split("# or, for Linq:");
            look.at(propertiesOf(parts[0]), propertiesOf(parts[1]));
        } finally {
            running.interrupt();
            running.join();
        }
    }

    private static Properties propertiesOf(String text) throws IOException {
        String lines = text.lines().filter(line -> line.startsWith(OPTIONS)).collect(Collectors.joining("\n"));
        Properties properties = new Properties();
        properties.load(new StringReader(lines));
        return properties;
    }
}
