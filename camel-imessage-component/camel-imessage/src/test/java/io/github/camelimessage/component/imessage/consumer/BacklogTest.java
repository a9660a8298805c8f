// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A long backlog and a slow route: the service waits, and the memory does not grow. */
@Tag("proof")
class BacklogTest extends EventSuite {

    private static final long MEGABYTE = 1 << 20;
    private static final long ALLOWED = 64;
    private static final int BEFORE_THE_START = 900_000;
    private static final int WHILE_IT_STANDS_STILL = 100_000;

    private Process application;

    @AfterEach
    void end() {
        if (application != null) {
            application.destroyForcibly();
        }
    }

    /** The limit applies to live objects and garbage: with less heap the JVM would fail. */
    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void aMillionEventsNeedNoMoreThan64MegabytesBeyondIdle() throws Exception {
        List<String> idle = output(start("idle", 512));
        assertThat(idle).hasSize(2).endsWith("done");
        long idleHeap = heap(idle.get(0));
        String group = alice.createGroup("bob@example.com");
        append(group, BEFORE_THE_START);

        BufferedReader reader = start("run", idleHeap / MEGABYTE + ALLOWED);
        List<String> lines = new ArrayList<>();
        for (String line = ""; !"still".equals(line); line = reader.readLine()) {
            assertThat(line).as(lines::toString).isNotNull();
            lines.add(line);
        }
        append(group, WHILE_IT_STANDS_STILL);
        application.getOutputStream().write((head() + "\n").getBytes());
        application.getOutputStream().flush();
        lines.addAll(output(reader));

        assertThat(head()).isGreaterThanOrEqualTo(1_000_000);
        assertThat(lines).filteredOn(line -> line.contains("came after")).isEmpty();
        assertThat(lines).endsWith("done");
        assertThat(application.waitFor()).isZero();
        List<Long> heaps = lines.stream()
                .filter(line -> line.startsWith("heap"))
                .map(BacklogTest::heap)
                .toList();
        assertThat(heaps).hasSizeGreaterThanOrEqualTo(12).allSatisfy(heap -> assertThat(heap)
                .isLessThan(idleHeap + ALLOWED * MEGABYTE));
        assertThat(position(fileRepository().getState("imessage:photon:" + simulator.grpcAddress())))
                .isEqualTo(Long.toString(head()));
        System.out.printf(
                "%d events; live heap idle %d KB, at most %d KB; -Xmx%dm%n",
                head(), idleHeap >> 10, Collections.max(heaps) >> 10, idleHeap / MEGABYTE + ALLOWED);
    }

    private void append(String group, int count) {
        for (int i = 0; i < count; i++) {
            alice.rename(group, "Case " + i);
        }
    }

    private BufferedReader start(String what, long megabytes) throws IOException {
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BacklogMain.class.getName(),
                        simulator.grpcAddress(),
                        simulator.token(),
                        directory.resolve("offsets").toString(),
                        what)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return application.inputReader();
    }

    private static List<String> output(BufferedReader reader) {
        return reader.lines().toList();
    }

    private static long heap(String line) {
        return Long.parseLong(line.split(" ")[1]);
    }
}
