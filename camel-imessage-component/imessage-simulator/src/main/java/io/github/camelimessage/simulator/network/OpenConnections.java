// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.network;

import io.vertx.core.http.HttpConnection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The connections that clients have to the simulator's ports now. May be used from any thread. */
public final class OpenConnections {
    private final Set<Runnable> closers = ConcurrentHashMap.newKeySet();
    private final AtomicLong soFar = new AtomicLong();
    private final List<Runnable> bells = new CopyOnWriteArrayList<>();

    /**
     * Counts a connection in.
     *
     * @param closer breaks it; must be an object of its own for each connection
     * @return counts it out, once it is gone
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

    /** Follows a connection of a Vert.x server, which must not have a handler for its end already. */
    public void follow(HttpConnection connection) {
        Runnable gone = opened(new Runnable() {
            @Override
            public void run() {
                connection.close();
            }
        });
        connection.closeHandler(closed -> gone.run());
    }

    /** How many there are. */
    public int count() {
        return closers.size();
    }

    /** How many came so far, those that are gone too. */
    public long soFar() {
        return soFar.get();
    }

    /** Breaks them all, as a network does that fails; the next ones work. Gives how many there were. */
    public int drop() {
        List<Runnable> open = List.copyOf(closers);
        open.forEach(Runnable::run);
        return open.size();
    }

    /**
     * Calls back after each change of the number, on the thread that noticed it.
     *
     * @return ends the subscription
     */
    public Runnable listen(Runnable bell) {
        bells.add(bell);
        return () -> bells.remove(bell);
    }

    private void ring() {
        bells.forEach(Runnable::run);
    }
}
