// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.event.CatchUpComplete;
import io.github.camelimessage.sdk.Connection;
import io.github.camelimessage.sdk.Events;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Finds the newest sequence of a log. */
public final class LogHead {

    /** Beyond every log, and within the range of every official client. */
    private static final long BEYOND = (1L << 53) - 1;

    private LogHead() {}

    /**
     * Requests a replay from beyond the end, which costs the server nothing. If the server refuses such a position, or
     * returns it, the whole log is read instead.
     *
     * @param limit how long the server may be silent
     * @throws io.github.camelimessage.error.IMessageException if the server refuses, or is silent for longer
     */
    public static long find(Events events, Duration limit) throws InterruptedException {
        try {
            long head = headOf(events, BEYOND, limit);
            if (head < BEYOND) {
                return head;
            }
            // A server that returns the position has not reported its head.
        } catch (IMessageException e) {
            if (!PositionDenials.isRefusal(e)) {
                throw e;
            }
            // This server does not accept such a position.
        }
        return headOf(events, null, limit);
    }

    private static long headOf(Events events, Long after, Duration limit) throws InterruptedException {
        BlockingQueue<Signal> inbox = new LinkedBlockingQueue<>();
        CompletableFuture<Long> head = new CompletableFuture<>();
        StreamReader reader = new StreamReader(
                inbox::add,
                (frame, now) -> {
                    if (frame instanceof CatchUpComplete complete) {
                        head.complete(complete.headSequence());
                    }
                },
                (failure, now) -> head.completeExceptionally(
                        failure == null
                                ? IMessageException.unexpectedAnswer(
                                        "The replay ended without the head of the" + " log", null)
                                : failure));
        Connection connection = events.connection();
        reader.readFrom(() -> events.catchUp(after));
        try {
            while (!head.isDone()) {
                Signal signal = inbox.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
                if (signal == null) {
                    connection.giveUp();
                    throw ConnectionException.timeout(
                            "The service was silent for " + limit + " when it was asked for the head of its log", null);
                }
                signal.tell(System.nanoTime());
            }
            return head.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            reader.cancel();
            connection.release();
        }
    }
}
