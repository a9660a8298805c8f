// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The vendor's official TypeScript client, run by Node against the same server. */
final class VendorClient {

    private static final Path FOLDER = Path.of("src", "main", "node");

    private final Target server;

    VendorClient(Target server) throws IOException, InterruptedException {
        this.server = server;
        if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
            run(List.of("npm", "ci", "--no-audit", "--no-fund"));
        }
    }

    double callsPerSecond(String transport, String operation, int inFlight) throws IOException, InterruptedException {
        return Double.parseDouble(run(List.of(
                "node",
                "calls.mjs",
                transport,
                transport.equals("grpc") ? server.grpcAddress() : server.httpAddress(),
                server.token(),
                server.chatGuid(),
                operation,
                Integer.toString(inFlight))));
    }

    double eventsPerSecond() throws IOException, InterruptedException {
        return Double.parseDouble(run(List.of("node", "drain.mjs", server.grpcAddress(), server.token())));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(command.get(0) + " ended with " + process.exitValue());
        }
        return output;
    }
}
