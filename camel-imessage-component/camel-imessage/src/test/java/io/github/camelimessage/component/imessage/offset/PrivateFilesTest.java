// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Permissions of the files of a repository, and other files in their place. */
class PrivateFilesTest {

    @TempDir
    Path directory;

    private static FileOffsetRepository started(Path file) {
        FileOffsetRepository repository = new FileOffsetRepository(file);
        repository.start();
        return repository;
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void setMode(Path file, String mode) throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadWhatIsMade() throws Exception {
        Path file = directory.resolve("a/b/secrets");
        FileOffsetRepository repository = started(file);
        repository.setState("key", "1");
        repository.setState("key", "2");
        repository.stop();

        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(file.resolveSibling("secrets.lock"))).isEqualTo("rw-------");
        assertThat(mode(directory.resolve("a"))).isEqualTo("rwx------");
        assertThat(mode(directory.resolve("a/b"))).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @CsvSource({"rw-r--r--,rw-------", "rwxrwxrwx,rw-------", "r--------,r--------", "r--r-----,r--------"})
    void aModeThatIsThereBecomesStricterAndNeverWider(String before, String after) throws Exception {
        Path file = directory.resolve("secrets");
        FileOffsetRepository repository = started(file);
        repository.setState("key", "1");
        setMode(file, before);
        setMode(directory, "rwxr-x---");
        repository.setState("key", "2");
        repository.stop();

        assertThat(mode(file)).isEqualTo(after);
        assertThat(mode(directory)).as("is not ours").isEqualTo("rwxr-x---");
        assertThat(new FileOffsetRepository(file).getState("key")).isEqualTo("2");
    }

    /** Linux reports each file that is created in the directory. A predictable name could be created in advance by an attacker. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPreparedLinkIsNotFollowed() throws Exception {
        Path victim = Files.writeString(directory.resolve("victim"), "precious");
        Path file = directory.resolve("offsets");
        Files.createSymbolicLink(directory.resolve("offsets.tmp"), victim);
        FileOffsetRepository repository = started(file);
        repository.setState("key", "1");
        repository.stop();
        assertThat(victim).hasContent("precious");

        Files.delete(directory.resolve("offsets.lock"));
        Files.createSymbolicLink(directory.resolve("offsets.lock"), victim);
        assertThatThrownBy(() -> started(file)).rootCause().hasMessageContaining("is not a file, but a link");
        assertThat(victim).hasContent("precious");
    }

    @Test
    void temporaryNamesDifferAndNoneIsLeft() throws Exception {
        Path file = directory.resolve("offsets");
        Set<Path> names = new java.util.HashSet<>();
        for (int i = 0; i < 100; i++) {
            names.add(PrivateFiles.temporary(file));
        }
        assertThat(names).hasSize(100);

        Path left = Files.writeString(PrivateFiles.temporary(file), "torn");
        Path other = Files.writeString(directory.resolve("offsets.mine.tmp"), "of somebody else");
        FileOffsetRepository repository = started(file);
        repository.setState("key", "1");
        repository.stop();
        assertThat(left).doesNotExist();
        assertThat(other).exists();
        try (var all = Files.list(directory)) {
            assertThat(all).hasSize(3);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aWriteThatFailsLeavesNothingBehind() throws Exception {
        Path file = directory.resolve("offsets");
        FileOffsetRepository repository = started(file);
        repository.setState("key", "1");
        Files.delete(file);
        Files.createDirectories(file.resolve("inside")); // cannot be replaced

        assertThatThrownBy(() -> repository.setState("key", "2")).isInstanceOf(UncheckedIOException.class);
        repository.stop();
        try (var all = Files.list(directory)) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("offsets", "offsets.lock");
        }
    }

    // ------------------------------------------------------------------ several paths to one file

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void allPathsToOneFileHaveOneLock() throws Exception {
        Path file = directory.resolve("deep/offsets");
        FileOffsetRepository first = started(file);
        Path toFile = Files.createSymbolicLink(directory.resolve("to-file"), file);
        Path toDirectory = Files.createSymbolicLink(directory.resolve("to-directory"), file.getParent());
        Path relative = Path.of("").toAbsolutePath().relativize(file);
        for (boolean isThere : new boolean[] {false, true}) {
            if (isThere) {
                first.setState("key", "1");
            }
            for (Path path : new Path[] {
                file, toFile, toDirectory.resolve("offsets"), file.resolveSibling("../deep/./offsets"), relative
            }) {
                assertThatThrownBy(() -> started(path))
                        .as("%s, the file is there: %s", path, isThere)
                        .rootCause()
                        .hasMessageContaining("Another consumer or process holds the lock");
            }
        }
        first.stop();

        FileOffsetRepository byLink = started(toFile);
        byLink.setState("key", "2");
        byLink.stop();
        assertThat(toFile).isSymbolicLink();
        assertThat(new FileOffsetRepository(file).getState("key")).isEqualTo("2");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkThatLeadsNowhereIsRefused() throws Exception {
        Path loop = Files.createSymbolicLink(directory.resolve("loop"), Path.of("loop"));

        assertThatThrownBy(() -> started(loop)).rootCause().hasMessageContaining("whose target does not exist");
    }

    // ------------------------------------------------------------------ a file system without POSIX permissions

    @Test
    void aFileSystemWithoutPermissionsWorksAndKnowsOneFileInEveryCase() throws Exception {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path file = windows.getPath("C:\\data\\app\\Offsets");
            FileOffsetRepository repository = started(file);
            assertThatThrownBy(() -> started(windows.getPath("c:\\DATA\\app\\OFFSETS")))
                    .rootCause()
                    .hasMessageContaining("Another consumer or process holds the lock");
            repository.setState("key", "1");
            assertThatThrownBy(() -> started(windows.getPath("C:\\data\\APP\\.\\offsets")))
                    .rootCause()
                    .hasMessageContaining("Another consumer or process holds the lock");
            repository.setState("key", "2");
            repository.stop();

            FileOffsetRepository next = started(windows.getPath("c:\\DATA\\app\\OFFSETS"));
            assertThat(next.getState("key")).isEqualTo("2");
            next.stop();
        }
    }

    // ------------------------------------------------------------------ values that cannot be saved

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"\ud83d", "a\ude00b"})
    void whatAFileCannotHoldIsRefused(String text) {
        FileOffsetRepository repository = started(directory.resolve("offsets"));
        String why = text == null ? "must not be null" : "half a surrogate pair";

        assertThatThrownBy(() -> repository.setState(text, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key of an offset")
                .hasMessageContaining(why);
        assertThatThrownBy(() -> repository.setState("key", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value of an offset")
                .hasMessageContaining(why);
        assertThatThrownBy(() -> repository.getState(text)).hasMessageContaining(why);
        repository.setState("\ud83d\ude00", "");
        assertThat(repository.getState("\ud83d\ude00")).isEmpty();
        repository.stop();
    }

    @Test
    void aFileThatIsNotUtf8IsCalledDamaged() throws Exception {
        Path file = Files.write(directory.resolve("offsets"), new byte[] {'k', '=', (byte) 0xff, '\n'});

        assertThatThrownBy(() -> started(file)).rootCause().hasMessageContaining("Input length");
        assertThatThrownBy(() -> started(file)).cause().hasMessageContaining("is damaged: it is not UTF-8");
    }

    @Test
    void aDirectoryInPlaceOfAFileIsNamed() throws Exception {
        Path file = Files.createDirectories(directory.resolve("offsets"));
        assertThatThrownBy(() -> started(file)).rootCause().hasMessageContaining("offsets is a directory");
        assertThatThrownBy(() -> new FileOffsetRepository(file).getState("key")).hasMessageContaining("is a directory");
        assertThat(directory.resolve("offsets.lock")).doesNotExist();

        Files.createDirectories(directory.resolve("other.lock"));
        assertThatThrownBy(() -> started(directory.resolve("other")))
                .rootCause()
                .hasMessageContaining("other.lock is not a file");

        Path plain = Files.writeString(directory.resolve("plain"), "x");
        assertThatThrownBy(() -> started(plain.resolve("below/offsets")))
                .rootCause()
                .hasMessageContaining("plain is a file");
    }

    @Test
    @Timeout(60)
    @EnabledOnOs(OS.LINUX)
    void aDeviceInPlaceOfAFileIsNotRead() {
        Path device = Path.of("/dev/zero");

        assertThatThrownBy(() -> started(device)).rootCause().hasMessageContaining("/dev/zero is a device or a pipe");
        assertThatThrownBy(() -> new FileOffsetRepository(device).getState("key"))
                .hasMessageContaining("/dev/zero is a device or a pipe");
        assertThat(Path.of("/dev/zero.lock")).doesNotExist();
    }

    // ------------------------------------------------------------------ files that are removed meanwhile

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsWrittenWhileTheDirectoryIsGone() throws Exception {
        Path file = directory.resolve("mount/offsets");
        FileOffsetRepository repository = started(file);
        repository.setState("key", "1");
        Files.move(file.getParent(), directory.resolve("unmounted"));

        assertThatThrownBy(() -> repository.setState("key", "2"))
                .hasMessageContaining("The directory of the offset file");
        assertThatThrownBy(() -> repository.getState("key")).hasMessageContaining("is missing");
        assertThat(file.getParent()).as("that would hide the mounted files").doesNotExist();

        Files.move(directory.resolve("unmounted"), file.getParent());
        repository.setState("key", "3");
        assertThatThrownBy(() -> started(file))
                .rootCause()
                .hasMessageContaining("Another consumer or process" + " holds the lock");
        repository.stop();
        assertThat(new FileOffsetRepository(file).getState("key")).isEqualTo("3");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLockThatWasRemovedIsTakenAgainBeforeAnythingIsWritten() throws Exception {
        Path file = directory.resolve("mount/offsets");
        FileOffsetRepository repository = started(file);
        Files.delete(file.resolveSibling("offsets.lock"));
        repository.setState("key", "1");
        assertThatThrownBy(() -> started(file))
                .rootCause()
                .hasMessageContaining("Another consumer or process" + " holds the lock");

        Files.move(file.getParent(), directory.resolve("old"));
        Files.createDirectories(file.getParent());
        repository.setState("key", "2");
        assertThatThrownBy(() -> started(file))
                .rootCause()
                .hasMessageContaining("Another consumer or process" + " holds the lock");
        repository.stop();
        started(file).stop();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLockThatAnotherProcessTookIsKeptThere() throws Exception {
        Path file = directory.resolve("mount/offsets");
        FileOffsetRepository repository = started(file);
        repository.setState("key", "1");
        Files.move(file.getParent(), directory.resolve("old"));
        FileOffsetRepository other = started(file);
        other.setState("key", "of the other");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> repository.setState("key", "2"))
                    .hasMessageContaining("Another consumer or process holds the lock");
        }
        assertThat(other.getState("key")).isEqualTo("of the other");
        other.stop();

        repository.setState("key", "3");
        assertThatThrownBy(() -> started(file))
                .rootCause()
                .hasMessageContaining("Another consumer or process" + " holds the lock");
        repository.stop();
    }
}
