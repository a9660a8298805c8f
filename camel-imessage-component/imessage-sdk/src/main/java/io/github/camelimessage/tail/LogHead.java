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

    /** Beyond every log, and within what every official client can say. */
    private static final long BEYOND = (1L << 53) - 1;

    private LogHead() {}

    /**
     * Asks for a replay from beyond the end, which costs the server nothing; a server that refuses such a position, or
     * repeats it, has its log read through instead.
     *
     * @param limit how long the server may be silent
     * @throws io.github.camelimessage.error.IMessageException when the server refuses, or is silent for longer
     */
    public static long find(Events events, Duration limit) throws InterruptedException {
        try {
            long head = headOf(events, BEYOND, limit);
            if (head < BEYOND) {
                return head;
            }
            // A server that echoes the position has not told its head.
        } catch (IMessageException e) {
            if (!PositionDenials.isRefusal(e)) {
                throw e;
            }
            // Such a position is none for this server.
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
                                ? IMessageException.unexpectedAnswer("The replay ended without telling the head", null)
                                : failure));
        Connection connection = events.connection();
        reader.readFrom(() -> events.catchUp(after));
        try {
            while (!head.isDone()) {
                Signal signal = inbox.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
                if (signal == null) {
                    connection.giveUp();
                    throw ConnectionException.timeout(
                            "The service was silent for " + limit + " when asked for its log's head", null);
                }
                signal.tell(System.nanoTime());
            }
            return head.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            reader.cancel();
        }
    }
}
