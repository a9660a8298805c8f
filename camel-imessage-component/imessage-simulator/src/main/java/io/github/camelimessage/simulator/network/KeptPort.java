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
 * Reserves a port that refuses connections. Otherwise the system may give the unused port to another program or an
 * outgoing connection, and the listener could not use it again.
 */
final class KeptPort implements AutoCloseable {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(1).toNanos();

    private final Socket socket;

    private KeptPort(Socket socket) {
        this.socket = socket;
    }

    /**
     * Binds a socket that does not listen, so that connections to it are refused.
     *
     * @param port port of a listener that was just closed; its event loop releases it a moment later
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
            socket.setReuseAddress(true); // recently closed connections occupy the port for a while
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
