// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;

/** Creates server sockets that count their connections, for servers that do not report them. */
public final class FollowedSockets extends ServerSocketFactory {
    private final OpenConnections connections;

    public FollowedSockets(OpenConnections connections) {
        this.connections = connections;
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                FollowedSocket socket = new FollowedSocket();
                implAccept(socket);
                socket.follow(connections);
                return socket;
            }
        };
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return bound(new InetSocketAddress(port), 0);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return bound(new InetSocketAddress(port), backlog);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return bound(new InetSocketAddress(address, port), backlog);
    }

    private ServerSocket bound(InetSocketAddress address, int backlog) throws IOException {
        ServerSocket server = createServerSocket();
        server.bind(address, backlog);
        return server;
    }

    private static final class FollowedSocket extends Socket {
        private volatile Runnable gone;

        void follow(OpenConnections connections) {
            gone = connections.opened(this::breakOff);
            if (isClosed()) {
                // It was closed before the option could be set.
                gone.run();
            }
        }

        private void breakOff() {
            try {
                close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                Runnable once = gone;
                if (once != null) {
                    once.run();
                }
            }
        }
    }
}
