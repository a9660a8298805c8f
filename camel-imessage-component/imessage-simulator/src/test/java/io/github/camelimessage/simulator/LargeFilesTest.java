// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.FileSource;
import io.github.camelimessage.sdk.IMessageClient;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The heap that an application needs to send and fetch a large file; one at a time, because the heap of the
 * simulator holds only one.
 */
@Tag("proof")
@Execution(ExecutionMode.SAME_THREAD)
class LargeFilesTest {
    private static final int MEGABYTES = 90;

    @ParameterizedTest
    @CsvSource({
        "HTTP, 128, path",
        "HTTP, 128, stream",
        "LINQ, 128, path",
        "LINQ, 128, stream",
        "GRPC, 320, path",
        "GRPC, 320, stream"
    })
    void ninetyMegabytesGoThroughASmallHeap(String wire, int heap, String source, @TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("large.mov");
        String digest = write(file);
        try (IMessageSimulator simulator = IMessageSimulator.builder().start()) {
            String address =
                    switch (wire) {
                        case "GRPC" -> simulator.grpcAddress();
                        case "HTTP" -> simulator.httpAddress();
                        default -> simulator.linqAddress();
                    };
            Path output = folder.resolve("output.txt");
            Process application = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1", // it ends before the better compiler has paid
                            "-Xmx" + heap + "m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Mover.class.getName(),
                            wire,
                            address,
                            simulator.token(),
                            source,
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                assertThat(application.waitFor(5, TimeUnit.MINUTES)).isTrue();
                assertThat(Files.readString(output)).contains("digest " + digest);
                assertThat(application.exitValue()).isZero();
            } finally {
                application.destroyForcibly();
            }
        }
    }

    private static String write(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Random random = new Random(1);
        byte[] megabyte = new byte[1024 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < MEGABYTES; i++) {
                random.nextBytes(megabyte);
                digest.update(megabyte);
                out.write(megabyte);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The application: uploads a file, fetches it again and prints what came. */
    static final class Mover {

        public static void main(String[] args) throws Exception {
            Path path = Path.of(args[4]);
            FileSource file = args[3].equals("path")
                    ? FileSource.of(path)
                    : FileSource.of(Files.newInputStream(path), "large.mov", null);
            try (IMessageClient client = client(args[0], args[1], args[2])) {
                String guid = client.attachments()
                        .upload(file)
                        .get(4, TimeUnit.MINUTES)
                        .guid();
                try (AttachmentDownload download =
                        client.attachments().download(guid).get(1, TimeUnit.MINUTES)) {
                    System.out.println("digest " + digest(download.content()));
                }
            }
        }

        private static IMessageClient client(String wire, String address, String token) {
            if (wire.equals("LINQ")) {
                return LinqClient.builder()
                        .baseUrl(address)
                        .token(token)
                        .transferTimeout(Duration.ofMinutes(4))
                        .build();
            }
            return PhotonClient.builder()
                    .transport(TransportType.valueOf(wire))
                    .address(address)
                    .tls(false)
                    .token(token)
                    .build();
        }

        private static String digest(InputStream content) throws Exception {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[64 * 1024];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
