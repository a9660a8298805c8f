// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import io.github.camelimessage.error.ConnectionException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** The calls of a client that are under way, and the one thread that keeps the time for them. */
public final class Calls implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer = newTimer();
    private final Set<PendingCall<?>> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** A new call; it has failed already when the client is closed. */
    public <R> PendingCall<R> begin() {
        PendingCall<R> pending = new PendingCall<>(inFlight::remove);
        inFlight.add(pending);
        if (closed) { // read after adding, so that close() either sees the call or is seen by it
            pending.completeExceptionally(ConnectionException.network("The client is closed", null));
        }
        return pending;
    }

    public ScheduledThreadPoolExecutor timer() {
        return timer;
    }

    /** Fails the calls under way. */
    @Override
    public void close() {
        closed = true;
        inFlight.forEach(pending -> pending.completeExceptionally(
                ConnectionException.network("The client was closed while the call was in flight", null)));
        timer.shutdownNow();
    }

    private static ScheduledThreadPoolExecutor newTimer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "imessage-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
