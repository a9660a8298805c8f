// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The vendor's official TypeScript client, run by Node against the same server. */
final class VendorClient {

    private static final Path FOLDER = Path.of("src", "main", "node");

    private final Target server;

    VendorClient(Target server) throws IOException, InterruptedException {
        this.server = server;
        if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
            install();
        }
    }

    WorkerProcess calls(String transport, String operation, int inFlight) throws IOException {
        return WorkerProcess.program(
                "calls.mjs",
                FOLDER,
                List.of(
                        "node",
                        "calls.mjs",
                        transport,
                        transport.equals("grpc") ? server.grpcAddress() : server.httpAddress(),
                        server.token(),
                        server.chatGuid(),
                        operation,
                        Integer.toString(inFlight)));
    }

    WorkerProcess drain() throws IOException {
        return WorkerProcess.program(
                "drain.mjs", FOLDER, List.of("node", "drain.mjs", server.grpcAddress(), server.token()));
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
