// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.network.OpenConnections;
import io.github.camelimessage.simulator.world.EventLog;
import io.github.camelimessage.simulator.world.LogEntry;
import io.github.camelimessage.simulator.world.World;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Server-Sent Events for one browser: {@code log} for each entry of the log, with the sequence as its id, and
 * {@code world} when anything changed, which is only a bell for the browser to ask again.
 *
 * <p>Bounded whatever the browser does: entries are read from the log when the connection takes them and are kept
 * nowhere else, and any number of changes is one bell. Lives on the connection's event loop.
 */
final class Feed {
    private static final int BATCH = 64;
    /** Bells that ring within this time are one. */
    private static final long GATHER_MILLIS = 20;
    /** A comment now and then, so that either side learns that the other is gone. */
    private static final long HEARTBEAT_MILLIS = 10_000;

    private final Vertx vertx;
    private final Context context;
    private final HttpServerResponse response;
    private final World world;
    private final OpenConnections connections;
    private final String worldId;
    private final AtomicBoolean isDue = new AtomicBoolean();
    private List<Runnable> subscriptions = List.of();
    private long heartbeat;
    private long position;
    private boolean hasChanged = true;
    private boolean isClosed;

    private record Hello(String world, String owner, long head) {}

    private record Trimmed(long through) {}

    private record WorldBell(long head, int connections, long connectionsSoFar) {}

    /**
     * @param worldId tells this world from the one of another run on the same port
     * @param position the last sequence that the browser has
     */
    Feed(
            Vertx vertx,
            HttpServerResponse response,
            World world,
            OpenConnections connections,
            String worldId,
            long position) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.response = response;
        this.world = world;
        this.connections = connections;
        this.worldId = worldId;
        this.position = position;
    }

    void start(Runnable whenClosed) {
        response.closeHandler(gone -> {
            close();
            whenClosed.run();
        });
        response.exceptionHandler(failure -> {});
        response.setChunked(true).putHeader("content-type", "text/event-stream");
        response.write("retry: 1000\n\n");
        EventLog log = world.log();
        if (position > log.head()) {
            // The browser is from another world: it has seen what never happened here.
            position = 0;
        }
        send("hello", new Hello(worldId, world.owner().address(), log.head()));
        subscriptions = List.of(world.listen(this::ring), connections.listen(this::ring));
        heartbeat = vertx.setPeriodic(HEARTBEAT_MILLIS, tick -> beat());
        pump();
    }

    /** From any thread, also one that holds the world's lock. */
    private void ring() {
        if (isDue.compareAndSet(false, true)) {
            context.runOnContext(soon -> vertx.setTimer(GATHER_MILLIS, due -> {
                isDue.set(false);
                hasChanged = true;
                pump();
            }));
        }
    }

    private void beat() {
        if (!response.writeQueueFull()) {
            response.write(":\n\n");
        }
    }

    private void pump() {
        while (!isClosed && !response.writeQueueFull()) {
            skipTrimmed();
            List<LogEntry> entries = world.log().read(position, Long.MAX_VALUE, BATCH);
            if (entries.isEmpty()) {
                ringBrowser();
                return;
            }
            entries.forEach(entry -> send("log", LogView.of(entry), entry.sequence()));
            position = entries.get(entries.size() - 1).sequence();
        }
        if (!isClosed) {
            response.drainHandler(drained -> pump());
        }
    }

    private void skipTrimmed() {
        long trimmedTo = world.log().trimmedTo();
        if (position < trimmedTo) {
            position = trimmedTo;
            send("trimmed", new Trimmed(trimmedTo), trimmedTo);
        }
    }

    private void ringBrowser() {
        if (hasChanged) {
            hasChanged = false;
            send("world", new WorldBell(world.log().head(), connections.count(), connections.soFar()));
        }
    }

    private void send(String event, Object data) {
        response.write("event: " + event + "\ndata: " + Answer.toJson(data) + "\n\n");
    }

    private void send(String event, Object data, long id) {
        response.write("id: " + id + "\nevent: " + event + "\ndata: " + Answer.toJson(data) + "\n\n");
    }

    private void close() {
        isClosed = true;
        subscriptions.forEach(Runnable::run);
        vertx.cancelTimer(heartbeat);
    }
}
