// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.network;

import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;

/** Opens ports. */
public final class HttpPort {

    private HttpPort() {}

    /**
     * Opens the port of a server, and waits until it is open.
     *
     * @param name what the port is for
     * @throws UncheckedIOException when it cannot be opened; the message says which and why
     */
    public static HttpServer open(HttpServer server, HttpServerOptions options, String name) {
        try {
            return server.listen().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause();
            throw failure(
                    options.getHost(),
                    options.getPort(),
                    name,
                    cause instanceof IOException known ? known : new IOException(cause));
        }
    }

    /** The failure to open a port. */
    public static UncheckedIOException failure(String host, int port, String name, IOException cause) {
        return new UncheckedIOException(
                "Cannot listen on " + HostPort.of(host, port) + " for " + name + ": " + cause.getMessage(), cause);
    }
}
