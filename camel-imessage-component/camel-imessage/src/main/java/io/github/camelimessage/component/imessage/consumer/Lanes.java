// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Runs pieces of work at once, but one at a time in each lane. A piece is over when it is said to be, on any thread. */
final class Lanes {

    private final Executor threads;

    /** What waits for its turn; a lane is there as long as something of it is under way. */
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

    private boolean closed;

    Lanes(Executor threads) {
        this.threads = threads;
    }

    void submit(String lane, Runnable work) {
        synchronized (this) {
            if (closed) {
                return;
            }
            Queue<Runnable> queue = waiting.get(lane);
            if (queue != null) {
                queue.add(work);
                return;
            }
            waiting.put(lane, new ArrayDeque<>(1)); // mostly nothing waits
        }
        threads.execute(work);
    }

    /** What was under way in this lane is over. */
    void done(String lane) {
        Runnable next;
        synchronized (this) {
            next = waiting.get(lane).poll();
            if (next == null || closed) {
                waiting.remove(lane);
                notifyAll();
                return;
            }
        }
        threads.execute(next);
    }

    /** Begins nothing any more; what waits is forgotten. */
    synchronized void close() {
        closed = true;
    }

    /** @return pieces of work under way or waiting */
    synchronized int size() {
        return waiting.values().stream()
                .mapToInt(queue -> closed ? 1 : 1 + queue.size())
                .sum();
    }

    /** Waits until nothing is under way. */
    synchronized boolean awaitIdle(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!waiting.isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
