// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.simulator.network.FollowedSockets;
import io.github.camelimessage.simulator.network.HttpPort;
import io.github.camelimessage.simulator.network.OpenConnections;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.ServerServiceDefinition;
import io.grpc.TlsServerCredentials;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Serves the services on a TCP port over HTTP/2. */
public final class GrpcFront implements AutoCloseable {
    private static final int MAX_MESSAGE_BYTES = 100 * 1024 * 1024;
    private static final int MAX_METADATA_BYTES = 16 * 1024;
    /** Photon asks clients to ping every 30 s; a slightly shorter interval is accepted. */
    private static final int MIN_PING_SECONDS = 20;

    private final Server server;
    private final ExecutorService io = Executors.newCachedThreadPool(threads("imessage-simulator-io"));
    /**
     * Runs the handlers. They do not block, but they need separate threads: the thread of the transport holds a lock
     * during callbacks that every write to the connection needs.
     */
    private final ExecutorService handlers = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()), threads("imessage-simulator-call"));

    /** Starts listening. */
    public GrpcFront(
            InetSocketAddress address,
            ServerCredentials credentials,
            List<ServerServiceDefinition> services,
            ScheduledExecutorService scheduler,
            OpenConnections connections) {
        OkHttpServerBuilder builder = OkHttpServerBuilder.forPort(address, credentials)
                .socketFactory(new FollowedSockets(connections))
                .transportExecutor(io)
                .scheduledExecutorService(scheduler)
                .executor(handlers)
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .maxInboundMetadataSize(MAX_METADATA_BYTES)
                .permitKeepAliveTime(MIN_PING_SECONDS, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true);
        services.forEach(builder::addService);
        server = builder.build();
        try {
            server.start();
        } catch (IOException failure) {
            endThreads();
            throw HttpPort.failure(address.getHostString(), address.getPort(), "gRPC", failure);
        }
    }

    /** Cleartext if there is no certificate. */
    public static ServerCredentials credentials(byte[] certificateChainPem, byte[] privateKeyPem) {
        if (certificateChainPem == null) {
            return InsecureServerCredentials.create();
        }
        try {
            return TlsServerCredentials.create(
                    new ByteArrayInputStream(certificateChainPem), new ByteArrayInputStream(privateKeyPem));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
        try {
            server.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        endThreads();
    }

    private void endThreads() {
        handlers.shutdownNow();
        io.shutdownNow();
    }

    private static ThreadFactory threads(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
