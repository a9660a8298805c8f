// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.network.OpenConnections;
import io.github.camelimessage.simulator.world.World;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens the feeds of browsers, up to a limit. */
final class Feeds {
    static final int MOST = 32;

    private final Vertx vertx;
    private final World world;
    private final OpenConnections connections;
    private final String worldId = UUID.randomUUID().toString();
    private final AtomicInteger open = new AtomicInteger();

    Feeds(Vertx vertx, World world, OpenConnections connections) {
        this.vertx = vertx;
        this.world = world;
        this.connections = connections;
    }

    /** A browser that reconnects sends its position in a header; on the first request it is in the URL. */
    void open(HttpServerRequest request) {
        String last = request.getHeader("last-event-id");
        long position = position(last == null ? request.getParam("after") : last);
        if (open.incrementAndGet() > MOST) {
            open.decrementAndGet();
            throw new Refused(503, "tooManyFeeds", "At most " + MOST + " pages at once");
        }
        new Feed(vertx, request.response(), world, connections, worldId, position).start(open::decrementAndGet);
    }

    /** Without a position, the feed starts with the newest entries. */
    private long position(String text) {
        if (text == null) {
            return Math.max(0, world.log().head() - 500);
        }
        try {
            return Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException malformed) {
            throw Refused.invalid("The position must be a sequence");
        }
    }
}
