// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.lines.demo;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A node of the application in a separate process. It stops with this process at the latest. */
final class Node implements AutoCloseable {

    private static final long STOP_SECONDS = 40;
    private static final Pattern COUNT = Pattern.compile("I have (\\d+) lines?\\.");

    private final String name;
    private final Process process;
    private volatile int lines;

    private Node(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /** @param settings as environment variables, so that the secret does not show in the list of processes */
    static Node start(String name, Map<String, String> settings, PrintStream out)
            throws IOException, URISyntaxException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx192m",
                        "-cp",
                        classPath(),
                        NodeMain.class.getName())
                .redirectErrorStream(true);
        builder.environment().putAll(settings);
        Node node = new Node(name, builder.start());
        Thread reader = new Thread(() -> node.passOn(out), name);
        reader.setDaemon(true);
        reader.start();
        return node;
    }

    /** The class path of this process: Maven runs it in a separate class loader. */
    private static String classPath() throws URISyntaxException {
        if (Node.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> paths = new ArrayList<>();
            for (URL url : loader.getURLs()) {
                paths.add(Path.of(url.toURI()).toString());
            }
            return String.join(File.pathSeparator, paths);
        }
        return System.getProperty("java.class.path");
    }

    private void passOn(PrintStream out) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                out.println("  " + this + ": " + line);
                Matcher count = COUNT.matcher(line);
                if (count.matches()) {
                    lines = Integer.parseInt(count.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can no longer be read", e);
        }
    }

    String name() {
        return name;
    }

    /** The number of lines that it reported last. */
    int lines() {
        return lines;
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
