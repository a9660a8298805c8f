// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.network;

import io.vertx.core.http.HttpConnection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The open connections of clients to the simulator's ports. Thread-safe. */
public final class OpenConnections {
    private final Set<Runnable> closers = ConcurrentHashMap.newKeySet();
    private final AtomicLong soFar = new AtomicLong();
    private final List<Runnable> bells = new CopyOnWriteArrayList<>();

    /**
     * Adds a connection.
     *
     * @param closer closes it; must be a different object for each connection
     * @return removes it; call it when the connection is closed
     */
    public Runnable opened(Runnable closer) {
        closers.add(closer);
        soFar.incrementAndGet();
        ring();
        return () -> {
            if (closers.remove(closer)) {
                ring();
            }
        };
    }

    /** Counts a connection of a Vert.x server, which must not have a close handler yet. */
    public void follow(HttpConnection connection) {
        Runnable gone = opened(new Runnable() {
            @Override
            public void run() {
                connection.close();
            }
        });
        connection.closeHandler(closed -> gone.run());
    }

    /** The number of open connections. */
    public int count() {
        return closers.size();
    }

    /** The number of connections so far, closed ones included. */
    public long soFar() {
        return soFar.get();
    }

    /** Closes all connections, as a network failure does; new ones work. Returns how many were closed. */
    public int drop() {
        List<Runnable> open = List.copyOf(closers);
        open.forEach(Runnable::run);
        return open.size();
    }

    /**
     * Calls back after each change of the number, on the thread that noticed it.
     *
     * @return closes the subscription
     */
    public Runnable listen(Runnable bell) {
        bells.add(bell);
        return () -> bells.remove(bell);
    }

    private void ring() {
        bells.forEach(Runnable::run);
    }
}
