// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The heap that a route needs to send and fetch a large file. */
@Tag("proof")
class LargeFilesTest {

    private static final int MEGABYTES = 90;
    private static final String ALICE = "alice@example.com";

    @ParameterizedTest(name = "{0}, {1} MB of heap, cache of streams {2}")
    @CsvSource({
        "HTTP, 128, spool",
        "HTTP, 128, off",
        "LINQ, 128, spool",
        "LINQ, 128, off",
        "GRPC, 320, spool",
        "GRPC, 320, off"
    })
    void ninetyMegabytesGoThroughARoute(String wire, int heap, String cache, @TempDir Path folder) throws Exception {
        Path outbox = Files.createDirectory(folder.resolve("outbox"));
        Path inbox = folder.resolve("inbox");
        Path file = outbox.resolve("large.mov");
        write(file);
        try (IMessageSimulator simulator = IMessageSimulator.builder().start()) {
            String chat = simulator.person(ALICE).openChat();
            Path output = folder.resolve("output.txt");
            Process application = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1", // it ends before the better compiler has paid
                            "-Xmx" + heap + "m",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LargeFilesMain.class.getName(),
                            wire,
                            address(simulator, wire),
                            simulator.token(),
                            wire.equals("LINQ") ? simulator.linq().chatId(chat) : chat,
                            outbox.toString(),
                            inbox.toString(),
                            cache)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                assertThat(application.waitFor(5, TimeUnit.MINUTES)).isTrue();
                assertThat(application.exitValue()).as(Files.readString(output)).isZero();
                assertThat(inbox.resolve("large.mov"))
                        .as(Files.readString(output))
                        .hasSameBinaryContentAs(file);
            } finally {
                application.destroyForcibly();
            }
        }
    }

    private static String address(IMessageSimulator simulator, String wire) {
        return switch (wire) {
            case "GRPC" -> simulator.grpcAddress();
            case "HTTP" -> simulator.httpAddress();
            default -> simulator.linqAddress();
        };
    }

    private static void write(Path file) throws Exception {
        Random random = new Random(1);
        byte[] megabyte = new byte[1024 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < MEGABYTES; i++) {
                random.nextBytes(megabyte);
                out.write(megabyte);
            }
        }
    }
}
