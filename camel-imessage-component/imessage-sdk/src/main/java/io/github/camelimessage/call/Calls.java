// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.IMessageException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The calls in flight of a client, and the one thread of their timers, which ends while no timer runs. */
public final class Calls implements AutoCloseable {

    private static final long IDLE_SECONDS = 5;

    private final ScheduledThreadPoolExecutor timer = newTimer();
    private final Set<PendingCall<?>> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** A new call; it fails at once if the client is closed. */
    public <R> PendingCall<R> begin() {
        PendingCall<R> pending = new PendingCall<>(inFlight::remove);
        inFlight.add(pending);
        if (closed) { // read after adding, so that close() either sees the call or is seen by it
            pending.completeExceptionally(closed());
        }
        return pending;
    }

    /**
     * Ends a call that takes longer.
     *
     * @param expiry creates the failure of the call
     */
    public void limit(PendingCall<?> pending, Duration limit, Supplier<IMessageException> expiry) {
        // The caller's next step may block, so it does not run on the thread of the timers.
        Runnable expire = () -> ForkJoinPool.commonPool().execute(() -> pending.completeExceptionally(expiry.get()));
        try {
            pending.onCompletion(timer.schedule(expire, limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException e) { // closed after the call began
            pending.completeExceptionally(closed());
        }
    }

    private static ConnectionException closed() {
        return ConnectionException.network("The client is closed", null);
    }

    public ScheduledThreadPoolExecutor timer() {
        return timer;
    }

    /** Fails the calls in flight. */
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
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true); // there may be a client for each of a thousand lines
        return timer;
    }
}
