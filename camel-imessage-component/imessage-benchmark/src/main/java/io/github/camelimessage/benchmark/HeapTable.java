// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The heap that a route needs to send a file of 20 MB: the smallest {@code -Xmx} with which that succeeds, minus the
 * smallest with which the same program sends a few bytes. The image of setBackground is in memory both times; the file
 * of uploadAttachment is on disk. Garbage does not count.
 */
final class HeapTable {

    private static final int LIMIT_SECONDS = 30;
    private static final int LOWEST_MB = 8;
    private static final int HIGHEST_MB = 152;

    private final Target server;
    private final PrintStream out;

    HeapTable(Target server, PrintStream out) {
        this.server = server;
        this.out = out;
    }

    void print() throws Exception {
        out.println();
        out.println(
                "| operation | transport | heap for a few bytes, MB | heap for 20 MB, MB | extra, in files of 20 MB |");
        out.println("|---|---|---:|---:|---:|");
        row("setBackground", "grpc");
        row("setBackground", "http");
        row("uploadAttachment", "grpc");
        row("uploadAttachment", "http");
        row("uploadAttachment", Target.LINQ);
    }

    private void row(String operation, String transport) throws IOException, InterruptedException {
        int idle = smallestHeap(operation, transport, FileSender.SMALL);
        int sending = smallestHeap(operation, transport, FileSender.LARGE);
        out.printf(
                "| %s | %s | %d | %d | %.2f |%n",
                operation, transport, idle, sending, (sending - idle) / (double) FileSender.FILE_MB);
    }

    private int smallestHeap(String operation, String transport, String what) throws IOException, InterruptedException {
        int fails = LOWEST_MB;
        int works = HIGHEST_MB;
        while (works - fails > 1) {
            int tried = (fails + works) / 2;
            if (sends(tried, operation, transport, what)) {
                works = tried;
            } else {
                fails = tried;
            }
        }
        if (works == HIGHEST_MB) {
            throw new IllegalStateException(operation + " over " + transport + " does not work with " + works + " MB");
        }
        return works;
    }

    private boolean sends(int heapMb, String operation, String transport, String what)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("java", "-Xmx" + heapMb + "m", "-XX:+UseSerialGC"));
        command.addAll(List.of(server.asJvmArguments()));
        command.addAll(List.of(
                "-classpath",
                System.getProperty("java.class.path"),
                FileSender.class.getName(),
                operation,
                transport,
                what));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Without memory for an answer, the caller may wait forever.
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return false;
        }
        return process.exitValue() == 0;
    }
}
