// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.network;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;

/**
 * One relayed connection: the socket of the client and the one to the server. Runs on the event loop of the client's
 * socket.
 */
final class Relay {
    private final NetSocket client;
    private final Runnable onClosed;
    private NetSocket server;
    private boolean frozen;
    private boolean closed;

    Relay(NetSocket client, Runnable onClosed) {
        this.client = client;
        this.onClosed = onClosed;
        client.pause();
        client.exceptionHandler(failure -> close());
        client.closeHandler(gone -> close());
    }

    void connect(NetClient connector, String host, int port) {
        connector
                .connect(port, host)
                .onSuccess(socket -> {
                    server = socket;
                    socket.pause();
                    socket.exceptionHandler(failure -> close());
                    socket.closeHandler(gone -> close());
                    if (closed) {
                        socket.close();
                        return;
                    }
                    client.handler(bytes -> forward(bytes, client, socket));
                    socket.handler(bytes -> forward(bytes, socket, client));
                    flow();
                })
                .onFailure(failure -> close());
    }

    void freeze(boolean freeze) {
        frozen = freeze;
        flow();
    }

    void close() {
        if (!closed) {
            closed = true;
            client.close();
            if (server != null) {
                server.close();
            }
            onClosed.run();
        }
    }

    private void forward(Buffer bytes, NetSocket from, NetSocket to) {
        to.write(bytes);
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(drained -> flow());
        }
    }

    /** While frozen, nothing is read. The bytes stay in the kernel's buffers, and neither side notices. */
    private void flow() {
        if (closed || server == null) {
            return;
        }
        if (frozen) {
            client.pause();
            server.pause();
        } else {
            client.resume();
            server.resume();
        }
    }
}
