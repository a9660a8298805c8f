// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The vendors' official TypeScript clients, run by Node. */
final class VendorClient {

    private static final Path FOLDER = Path.of("src", "main", "node");

    VendorClient() throws IOException, InterruptedException {
        if (!isInstalled()) {
            install();
        }
    }

    WorkerProcess calls(Target target) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "node",
                "calls.mjs",
                target.transport(),
                target.address(),
                target.token(),
                target.chat(),
                Objects.requireNonNullElse(target.message(), ""),
                target.operation(),
                Integer.toString(target.megabytes())));
        if (target.text() != null) {
            command.add(target.text());
        }
        return WorkerProcess.program("calls.mjs", FOLDER, command);
    }

    WorkerProcess drain(Target server) throws IOException {
        return WorkerProcess.program(
                "drain.mjs", FOLDER, List.of("node", "drain.mjs", server.grpcAddress(), server.token()));
    }

    /** Whether the installed npm packages have the pinned versions. */
    private static boolean isInstalled() throws IOException {
        Path done = FOLDER.resolve("node_modules/.package-lock.json");
        return Files.exists(done)
                && Files.getLastModifiedTime(done)
                                .compareTo(Files.getLastModifiedTime(FOLDER.resolve("package-lock.json")))
                        >= 0;
    }

    private static void install() throws IOException, InterruptedException {
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                .directory(FOLDER.toFile())
                .inheritIO()
                .start();
        if (npm.waitFor() != 0) {
            throw new IOException("npm ci ended with " + npm.exitValue());
        }
    }
}
