// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One run of the scenarios under Node's test runner.
 *
 * @param exitCode the exit code of Node
 * @param results the result of each test
 */
record NodeTests(int exitCode, List<Result> results) {
    private static final Pattern RESULT = Pattern.compile("(not )?ok \\d+ - (.*)");
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
    private static final int MINUTES = 10;
    private static final Map<String, Path> INSTALLED = new HashMap<>();

    record Result(String name, boolean hasPassed) {}

    /** Installs a vendor's client in a copy of these sources, and runs every scenario there. */
    static NodeTests run(String sources, Map<String, String> environment) throws IOException, InterruptedException {
        return run(install(sources), environment);
    }

    /** Installs a vendor's client in a copy of these sources, unless this JVM has done so, and returns its directory. */
    static synchronized Path install(String sources) throws IOException, InterruptedException {
        Path installed = INSTALLED.get(sources);
        if (installed == null) {
            installed = installNow(sources);
            INSTALLED.put(sources, installed);
        }
        return installed;
    }

    private static Path installNow(String sources) throws IOException, InterruptedException {
        Path folder = MODULE.resolve("target").resolve(sources).toAbsolutePath();
        copySources(MODULE.resolve("src/test").resolve(sources), folder);
        int installed = execute(folder, Map.of(), "npm", "ci", "--no-audit", "--no-fund");
        if (installed != 0) {
            throw new IllegalStateException("npm ci ended with " + installed);
        }
        return folder;
    }

    /** Runs these scripts, or every scenario. */
    static NodeTests run(Path folder, Map<String, String> environment, String... scripts)
            throws IOException, InterruptedException {
        Path tap = folder.resolve("results.tap");
        List<String> command = new ArrayList<>(List.of(
                "node",
                "--test",
                "--test-reporter=spec",
                "--test-reporter-destination=stdout",
                "--test-reporter=tap",
                "--test-reporter-destination=" + tap));
        command.addAll(List.of(scripts));
        int exitCode = execute(folder, environment, command.toArray(String[]::new));
        return new NodeTests(exitCode, read(tap));
    }

    private static void copySources(Path from, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> sources = Files.list(from)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Files.copy(source, folder.resolve(source.getFileName()));
            }
        }
    }

    private static int execute(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        try (BufferedReader output = process.inputReader()) {
            // A child process does not write into the test runner's report, so its output is copied here.
            output.lines().forEach(System.out::println);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException(command[0] + " does not end");
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Nested tests would be indented, and there are none. */
    private static List<Result> read(Path tap) throws IOException {
        return Files.readAllLines(tap).stream()
                .map(RESULT::matcher)
                .filter(Matcher::matches)
                .map(result -> new Result(
                        result.group(2),
                        result.group(1) == null && !result.group(2).matches(".*# (SKIP|TODO).*")))
                .toList();
    }
}
