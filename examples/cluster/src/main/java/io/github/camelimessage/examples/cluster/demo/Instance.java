// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.cluster.demo;

import io.github.camelimessage.examples.cluster.LeadershipLog;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An instance of the application in a separate process. It stops with this process at the latest. */
final class Instance implements AutoCloseable {

    private static final long STOP_SECONDS = 40;

    private final String name;
    private final Process process;
    private volatile boolean ready;
    private volatile boolean leads;

    private Instance(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /** @param settings as environment variables, so that the token does not show in the list of processes */
    static Instance start(String name, Map<String, String> settings, PrintStream out)
            throws IOException, URISyntaxException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        classPath(),
                        InstanceMain.class.getName())
                .redirectErrorStream(true);
        builder.environment().putAll(settings);
        Instance instance = new Instance(name, builder.start());
        Thread reader = new Thread(() -> instance.passOn(out), name);
        reader.setDaemon(true);
        reader.start();
        return instance;
    }

    /** The class path of this process: Maven runs it in a separate class loader. */
    private static String classPath() throws URISyntaxException {
        if (Instance.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> paths = new ArrayList<>();
            for (URL url : loader.getURLs()) {
                paths.add(Path.of(url.toURI()).toString());
            }
            return String.join(File.pathSeparator, paths);
        }
        return System.getProperty("java.class.path");
    }

    private void passOn(PrintStream out) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println("  " + this + ": " + line);
                leads |= line.equals(LeadershipLog.LEADS);
                ready |= leads || line.equals(LeadershipLog.WAITS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can no longer be read", e);
        }
    }

    /** Whether it has started and knows whether it leads. */
    boolean isReady() {
        return ready;
    }

    boolean leads() {
        return leads;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * Closes its input, so that it stops.
     *
     * @return whether it ended within 40 seconds
     */
    boolean end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
    }

    /** Stops it gracefully, or kills it if that takes too long. */
    @Override
    public void close() throws IOException {
        try {
            end();
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
