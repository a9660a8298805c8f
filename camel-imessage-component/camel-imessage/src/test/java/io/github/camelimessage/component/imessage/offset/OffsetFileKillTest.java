// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes offsets is killed at any moment: the file is complete, and has every confirmed write. */
@Tag("proof")
class OffsetFileKillTest {

    private static final int KILLS = Integer.getInteger("offset.kills", 100);
    private static final int AT_ONCE = 2;

    /** Without libraries, which the writer does not need, a JVM starts in half the time. */
    private static final String CLASSES =
            folder(OffsetWriterMain.class) + File.pathSeparator + folder(OffsetFile.class);

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void aKilledWriterLeavesAWholeFileWithAtLeastWhatItHadStored() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Future<?>[] runs = new Future<?>[AT_ONCE];
            for (int i = 0; i < AT_ONCE; i++) {
                Random random = new Random(seed + i);
                Path file = directory.resolve("offsets-" + i);
                runs[i] = threads.submit((Callable<Void>) () -> {
                    for (int kill = 0; kill < KILLS / AT_ONCE; kill++) {
                        killOnce(file, random, "seed " + seed + ", kill " + kill);
                    }
                    nothingIsLeftBeside(file);
                    return null;
                });
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void killOnce(Path file, Random random, String where) throws Exception {
        long before = stored(file);
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        CLASSES,
                        OffsetWriterMain.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long told = before;
        try (BufferedReader output = writer.inputReader()) {
            String first = output.readLine();
            assertThat(first).as(where).isNotNull();
            // At any moment of any write.
            assertThat(writer.waitFor(random.nextInt(40_000), TimeUnit.MICROSECONDS))
                    .as(where)
                    .isFalse();
            writer.toHandle().destroyForcibly(); // not the process's own method, which closes its output too
            told = Math.max(Long.parseLong(first), last(output));
        }

        // The next one may have been written and not printed.
        assertThat(stored(file)).as(where).isBetween(told, told + 1);
        assertThat(told).as(where).isGreaterThan(before);
    }

    private static String folder(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }

    /** The next start removes the files that killed writers left. */
    private static void nothingIsLeftBeside(Path file) throws IOException {
        FileOffsetRepository next = new FileOffsetRepository(file);
        next.start();
        next.stop();
        try (var left = Files.list(file.getParent())) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .filteredOn(name -> name.startsWith(file.getFileName().toString()))
                    .containsExactlyInAnyOrder(file.getFileName().toString(), file.getFileName() + ".lock");
        }
    }

    private static long last(BufferedReader output) throws IOException {
        long last = 0;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (!line.isEmpty()) {
                last = Math.max(last, Long.parseLong(line)); // an incomplete last line is a smaller number
            }
        }
        return last;
    }

    private static long stored(Path file) throws IOException {
        Properties content = new OffsetFile(file).read();
        long value = Long.parseLong(content.getProperty("key", "0"));
        assertThat(content.getProperty("filler", "")).hasSize(value == 0 ? 0 : (int) (value * 37 % 5000));
        return value;
    }
}
