// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.network;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A network link between a client and the simulator that can fail on demand. Give the client {@link #address} instead
 * of the address of the server. Closed with the simulator.
 *
 * <p>Every change is in effect when the call returns. The exception is a call from the action of a fault, which must
 * not block: {@link #dropConnections}, {@link #freeze} and {@link #thaw} may then return a little earlier, and
 * {@link #refuse} and {@link #close} must not be called.
 */
public final class NetworkLink implements AutoCloseable {
    private final Vertx vertx;
    private final Context context;
    private final NetClient connector;
    private final String scheme;
    private final String host;
    private final int targetPort;
    private final Set<Relay> relays = new LinkedHashSet<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private NetServer listener;
    private KeptPort kept;
    private int port;
    private boolean frozen;

    private NetworkLink(Vertx vertx, String scheme, String host, int targetPort) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.connector = vertx.createNetClient();
        this.scheme = scheme;
        this.host = host;
        this.targetPort = targetPort;
    }

    /**
     * Opens a link to a port of this machine.
     *
     * @param scheme what {@link #address} starts with, may be empty
     */
    public static NetworkLink open(Vertx vertx, String scheme, String host, int targetPort) {
        NetworkLink link = new NetworkLink(vertx, scheme, host, targetPort);
        link.listen();
        return link;
    }

    /** The address of this link, in the same form as the address of the server. */
    public String address() {
        return scheme + HostPort.of(host.contains(":") ? host : "localhost", port);
    }

    /** The number of connections through the link so far. */
    public int connectionsSoFar() {
        return accepted.get();
    }

    /** The number of open connections through the link. */
    public int openConnections() {
        return open.get();
    }

    /** Closes all connections. New ones work. */
    public void dropConnections() {
        change(() -> List.copyOf(relays).forEach(Relay::close));
    }

    /** From now on no bytes are forwarded, on existing and new connections, as if a network route was lost. */
    public void freeze() {
        freeze(true);
    }

    /** As {@link #freeze}, but only for the open connections. New ones work. */
    public void freezeConnections() {
        change(() -> relays.forEach(relay -> relay.freeze(true)));
    }

    /** Forwards the bytes again that {@link #freeze} or {@link #freezeConnections} held back. */
    public void thaw() {
        freeze(false);
    }

    private void freeze(boolean freeze) {
        change(() -> {
            frozen = freeze;
            relays.forEach(relay -> relay.freeze(freeze));
        });
    }

    /** Waits, so that nothing that is sent after the call gets through. An event loop must not wait for another one. */
    private void change(Runnable change) {
        Promise<Void> done = Promise.promise();
        context.runOnContext(go -> {
            change.run();
            done.complete();
        });
        if (!Context.isOnVertxThread()) {
            await(done.future());
        }
    }

    /** With true, new connections are refused and open ones are closed. With false, the same address works again. */
    public synchronized void refuse(boolean refuse) {
        if (refuse && listener != null) {
            stopListening();
            kept = KeptPort.keep(host, port);
        } else if (!refuse && listener == null) {
            kept.close();
            listen();
        }
    }

    @Override
    public synchronized void close() {
        if (listener != null) {
            stopListening();
        } else if (kept != null) {
            kept.close();
        }
        await(connector.close());
    }

    private void stopListening() {
        await(listener.close());
        listener = null;
        dropConnections();
    }

    private void listen() {
        listener = onContext(
                () -> vertx.createNetServer().connectHandler(this::accept).listen(port, host));
        port = listener.actualPort();
    }

    /** A server that is started on a context serves its connections there, so relays need no lock. */
    private <T> T onContext(Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        context.runOnContext(go -> work.get().onComplete(promise));
        return await(promise.future());
    }

    private void accept(NetSocket socket) {
        accepted.incrementAndGet();
        open.incrementAndGet();
        Relay[] self = new Relay[1];
        self[0] = new Relay(socket, () -> {
            relays.remove(self[0]);
            open.decrementAndGet();
        });
        relays.add(self[0]);
        self[0].freeze(frozen);
        self[0].connect(connector, host, targetPort);
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
