// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How much heap setBackground needs for an image of 20 MB: the smallest {@code -Xmx} with which a route sends it, less the
 * smallest with which the same program, the image in its hands, sends a few bytes. No sampling, no garbage counted.
 */
final class ImageMemory {

    private static final int LIMIT_SECONDS = 10;
    private static final int LOWEST_MB = 24;
    private static final int HIGHEST_MB = 152;

    private final Target server;
    private final PrintStream out;

    ImageMemory(Target server, PrintStream out) {
        this.server = server;
        this.out = out;
    }

    void print() throws Exception {
        out.println();
        out.println(
                "| transport | heap with the image at hand, MB | heap to send it, MB | extra, in images of 20 MB |");
        out.println("|---|---:|---:|---:|");
        for (String transport : List.of("grpc", "http")) {
            int idle = smallestHeap(transport, ImageSender.SMALL);
            int sending = smallestHeap(transport, ImageSender.LARGE);
            out.printf(
                    "| %s | %d | %d | %.2f |%n",
                    transport, idle, sending, (sending - idle) / (double) ImageSender.IMAGE_MB);
        }
    }

    private int smallestHeap(String transport, String what) throws IOException, InterruptedException {
        int fails = LOWEST_MB;
        int works = HIGHEST_MB;
        while (works - fails > 1) {
            int tried = (fails + works) / 2;
            if (sends(tried, transport, what)) {
                works = tried;
            } else {
                fails = tried;
            }
        }
        return works;
    }

    private boolean sends(int heapMb, String transport, String what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("java", "-Xmx" + heapMb + "m", "-XX:+UseSerialGC"));
        command.addAll(List.of(server.asJvmArguments()));
        command.addAll(List.of(
                "-classpath", System.getProperty("java.class.path"), ImageSender.class.getName(), transport, what));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Without memory for an answer, the one who waits for it may wait for ever.
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return false;
        }
        return process.exitValue() == 0;
    }
}
