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
 * {@code world} when anything changed, so that the browser reloads its data.
 *
 * <p>Uses bounded memory: entries are read from the log when the connection can take them, and any number of changes
 * sends one {@code world} event. Runs on the event loop of the connection.
 */
final class Feed {
    private static final int BATCH = 64;
    /** Changes within this time are sent as one event. */
    private static final long GATHER_MILLIS = 20;
    /** Interval of the comments by which each side notices that the other has gone. */
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
     * @param worldId distinguishes this world from one of another run on the same port
     * @param position the last sequence that the browser has received
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
            // The browser has data of another world, from an earlier run.
            position = 0;
        }
        send("hello", new Hello(worldId, world.owner().address(), log.head()));
        subscriptions = List.of(world.listen(this::ring), connections.listen(this::ring));
        heartbeat = vertx.setPeriodic(HEARTBEAT_MILLIS, tick -> beat());
        pump();
    }

    /** Thread-safe; may be called while the lock of the world is held. */
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
