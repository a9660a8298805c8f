// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A relay in front of a server. It can accept connections and break them, and counts them. */
final class BreakingRelay implements AutoCloseable {

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1)); // so that handlers need no lock
    private final NetClient connector = vertx.createNetClient();
    private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger broken = new AtomicInteger();
    private final NetServer server;
    private final String host;
    private final int port;
    private volatile boolean breaking;

    /** @param target host and port */
    BreakingRelay(String target) {
        int colon = target.lastIndexOf(':');
        host = target.substring(0, colon);
        port = Integer.parseInt(target.substring(colon + 1));
        server = vertx.createNetServer()
                .connectHandler(this::accept)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String address() {
        return "127.0.0.1:" + server.actualPort();
    }

    /** With true, open and new connections are broken; with false, new ones work. */
    void breakAll(boolean isToBreak) {
        breaking = isToBreak;
        if (isToBreak) {
            open.forEach(NetSocket::close);
        }
    }

    /** The number of connections that were accepted and broken at once. */
    int broken() {
        return broken.get();
    }

    private void accept(NetSocket client) {
        if (breaking) {
            broken.incrementAndGet();
            client.close();
            return;
        }
        open.add(client);
        client.closeHandler(closed -> open.remove(client));
        client.pause();
        connector.connect(port, host).onSuccess(target -> join(client, target)).onFailure(failure -> client.close());
        if (breaking) {
            client.close();
        }
    }

    private void join(NetSocket client, NetSocket target) {
        if (!open.contains(client)) { // closed meanwhile
            target.close();
            return;
        }
        client.closeHandler(closed -> {
            open.remove(client);
            target.close();
        });
        target.closeHandler(closed -> client.close());
        client.handler(target::write);
        target.handler(client::write);
        client.resume();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
