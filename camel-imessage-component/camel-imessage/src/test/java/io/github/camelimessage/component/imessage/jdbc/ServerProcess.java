// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Runs the server of a database in its own directory, and not as root, which such servers refuse. */
final class ServerProcess {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final String user;
    private final Path directory;
    private Process process;

    /** @param user that the Debian package has made, for a test that runs as root */
    ServerProcess(String user) throws IOException {
        this.user = "root".equals(System.getProperty("user.name")) ? user : null;
        directory = Files.createTempDirectory(
                "imessage-" + user, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (this.user != null) {
            Files.setOwner(
                    directory,
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
        }
    }

    Path directory() {
        return directory;
    }

    /** A free port below the range of outgoing connections (from 32768 on Linux), one of which could take the port during a restart. */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }

    /** Runs a command, and waits for its end. */
    void run(String... command) throws Exception {
        Process running = launch(command);
        assertThat(running.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(running.exitValue()).as(this::output).isZero();
    }

    /** Starts the server, and returns when it answers. */
    void start(DataSource dataSource, String... command) throws Exception {
        process = launch(command);
        await().atMost(LIMIT).until(() -> {
            assertThat(process.isAlive()).as(this::output).isTrue();
            return answers(dataSource);
        });
    }

    private static boolean answers(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private Process launch(String... command) throws IOException {
        List<String> all = new ArrayList<>();
        if (user != null) {
            // exec, so that the process to end is that of the command.
            all.addAll(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--"));
        }
        all.addAll(List.of(command));
        return new ProcessBuilder(all)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("output").toFile()))
                .start();
    }

    void kill() throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().waitFor();
        for (ProcessHandle child : children) { // child processes end when they notice it
            child.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        }
    }

    void close() throws Exception {
        kill();
        new ProcessBuilder("rm", "-rf", directory.toString()).start().waitFor();
    }

    private String output() {
        try {
            return Files.readString(directory.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
