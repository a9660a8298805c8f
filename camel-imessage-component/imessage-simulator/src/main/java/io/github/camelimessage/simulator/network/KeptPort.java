// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A port that refuses connections and that nobody else gets. Without it the system gives a port that nobody listens on to
 * the next program that asks for one, or to an outgoing connection, and the listener cannot come back to it.
 */
final class KeptPort implements AutoCloseable {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(1).toNanos();

    private final Socket socket;

    private KeptPort(Socket socket) {
        this.socket = socket;
    }

    /**
     * Binds a socket that does not listen: whoever connects to it is refused.
     *
     * @param port of a listener that was just closed; its event loop frees it a moment later
     */
    static KeptPort keep(String host, int port) {
        long start = System.nanoTime();
        while (true) {
            try {
                return new KeptPort(bind(new InetSocketAddress(host, port)));
            } catch (BindException e) {
                if (System.nanoTime() - start > PATIENCE_NANOS) {
                    throw new UncheckedIOException("Cannot keep port " + port + " of " + host, e);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot keep port " + port + " of " + host, e);
            }
        }
    }

    private static Socket bind(InetSocketAddress address) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setReuseAddress(true); // connections that just broke still occupy the port for a while
            socket.bind(address);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
