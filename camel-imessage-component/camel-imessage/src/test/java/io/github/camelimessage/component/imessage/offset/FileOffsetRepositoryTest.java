// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class FileOffsetRepositoryTest {

    @TempDir
    Path directory;

    private Path file;
    private FileOffsetRepository repository;

    @BeforeEach
    void makeRepository() {
        file = directory.resolve("deeper/offsets");
        repository = new FileOffsetRepository(file);
    }

    @Test
    void keysKeepTheirValuesBesideEachOther() {
        repository.start();
        repository.setState("imessage:photon:a.example.com:443", "16;18-44");
        repository.setState("with = and : and \n and ü", "1");
        repository.setState("imessage:photon:a.example.com:443", "45");
        repository.stop();

        FileOffsetRepository reader = new FileOffsetRepository(file.toString());
        assertThat(reader.getState("imessage:photon:a.example.com:443")).isEqualTo("45");
        assertThat(reader.getState("with = and : and \n and ü")).isEqualTo("1");
        assertThat(reader.getState("other")).isNull();
    }

    @Test
    void anotherReaderSeesWhatWasWritten() {
        repository.start();
        FileOffsetRepository standby = new FileOffsetRepository(file);
        repository.setState("key", "1");
        assertThat(standby.getState("key")).isEqualTo("1");
        repository.setState("key", "2");
        assertThat(standby.getState("key")).isEqualTo("2");
    }

    @Test
    void aSecondOneDoesNotStartUntilTheFirstHasStopped() {
        repository.start();
        FileOffsetRepository second = new FileOffsetRepository(file);
        assertThatThrownBy(second::start)
                .rootCause()
                .hasMessageContaining("Another consumer or process holds the lock")
                .hasMessageContaining("offsets.lock");

        repository.stop();
        second.start();
        second.setState("key", "1");
        second.stop();
    }

    /** The lock belongs to the process: opening and closing the file elsewhere in the process would release it. */
    @Test
    void aSecondOneThatIsRefusedLeavesTheLockToTheFirst() throws Exception {
        repository.start();
        assertThat(isTakenByAnotherProcess()).isFalse();
        Path link = Files.createSymbolicLink(directory.resolve("link"), file.getParent());
        for (Path path : List.of(file, link.resolve("offsets"), file.resolveSibling("../deeper/offsets"))) {
            FileOffsetRepository second = new FileOffsetRepository(path);
            assertThatThrownBy(second::start)
                    .rootCause()
                    .hasMessageContaining("Another consumer or process holds the lock");
            second.stop();
        }

        assertThat(isTakenByAnotherProcess()).isFalse();
        repository.stop();
        assertThat(isTakenByAnotherProcess()).isTrue();
    }

    private boolean isTakenByAnotherProcess() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OffsetLockMain.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = other.inputReader()) {
            return Boolean.parseBoolean(output.readLine());
        } finally {
            other.waitFor();
        }
    }

    /** A pipe in place of the file: opening it hangs, as with a broken disk. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aWriteThatHangsDoesNotHangTheStopAndKeepsTheLockUntilItEnds() throws Exception {
        repository.start();
        assertThat(new ProcessBuilder("mkfifo", file.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        Thread writer = new Thread(() -> {
            try {
                repository.setState("key", "1");
            } catch (UncheckedIOException e) {
                // as expected: an empty file is damaged
            }
        });
        writer.start();
        await().atMost(Duration.ofSeconds(90)).until(() -> Arrays.stream(writer.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().startsWith("open")
                        && frame.getClassName().endsWith("UnixNativeDispatcher")));
        Path pipe = Files.move(file, file.resolveSibling("pipe")); // the writer waits for it all the same
        try {
            assertTimeoutPreemptively(Duration.ofSeconds(40), repository::stop);
            FileOffsetRepository second = new FileOffsetRepository(file);
            assertThatThrownBy(second::start)
                    .rootCause()
                    .hasMessageContaining("Another consumer or process holds the lock");
        } finally {
            Files.newOutputStream(pipe).close(); // lets it continue
        }
        writer.join();

        repository.start();
        repository.setState("key", "2");
        assertThat(repository.getState("key")).isEqualTo("2");
    }

    @Test
    void withoutTheLockNothingIsWritten() {
        assertThatThrownBy(() -> repository.setState("key", "1")).hasMessageContaining("start the repository first");
        repository.start();
        repository.stop();
        assertThatThrownBy(() -> repository.setState("key", "1")).hasMessageContaining("start the repository first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key=1\n", "key=2\n#crc32c 12345678\n", "key=1\n#crc32c"})
    void aDamagedFileIsRefusedAndLeftAsItIs(String damaged) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, damaged);

        assertThatThrownBy(repository::start).rootCause().hasMessageContaining("is damaged");
        assertThatThrownBy(() -> repository.getState("key")).hasMessageContaining("is damaged");
        assertThat(file).hasContent(damaged);

        Files.delete(file);
        repository.start(); // the refused start has left nothing behind
    }

    @Test
    void everySingleFlippedBitIsFound() throws Exception {
        OffsetFile plain = new OffsetFile(directory.resolve("plain"));
        Properties content = new Properties();
        content.setProperty("key", "16;18-44");
        plain.write(content);
        byte[] good = Files.readAllBytes(directory.resolve("plain"));
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(directory.resolve("plain"), bad);
            assertThatThrownBy(plain::read).as("bit %d", bit).isInstanceOf(java.io.IOException.class);
        }
    }

    @Test
    void theFileIsAPropertiesFile() throws Exception {
        repository.start();
        repository.setState("key", "1");

        assertThat(file).content().startsWith("key=1\n#crc32c ");
    }
}
