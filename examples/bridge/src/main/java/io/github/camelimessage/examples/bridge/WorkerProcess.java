// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A worker in a separate process, which can be killed. It stops with this process at the latest. */
final class WorkerProcess implements AutoCloseable {

    private static final long STOP_SECONDS = 30;

    private final String name;
    private final Process process;
    private volatile int answers;
    private volatile int uncommitted;

    private WorkerProcess(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    static WorkerProcess start(String name, String brokers) throws IOException, URISyntaxException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        classPath(),
                        WorkerMain.class.getName(),
                        brokers)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        WorkerProcess worker = new WorkerProcess(name, process);
        Thread reader = new Thread(worker::read, name);
        reader.setDaemon(true);
        reader.start();
        return worker;
    }

    /** The class path of this process: Maven runs it in a separate class loader. */
    private static String classPath() throws URISyntaxException {
        if (WorkerProcess.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> paths = new ArrayList<>();
            for (URL url : loader.getURLs()) {
                paths.add(Path.of(url.toURI()).toString());
            }
            return String.join(File.pathSeparator, paths);
        }
        return System.getProperty("java.class.path");
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals("answers")) {
                    answers++;
                    uncommitted++;
                } else if (line.equals("commits")) {
                    uncommitted = 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can no longer be read", e);
        }
    }

    /** The number of events it has answered. */
    int answers() {
        return answers;
    }

    /** The number of those that it has not committed. */
    int uncommitted() {
        return uncommitted;
    }

    /** What {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it gracefully, or kills it if that takes too long. */
    @Override
    public void close() throws IOException {
        try {
            process.getOutputStream().close();
            process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public String toString() {
        return name + " (process " + process.pid() + ")";
    }
}
