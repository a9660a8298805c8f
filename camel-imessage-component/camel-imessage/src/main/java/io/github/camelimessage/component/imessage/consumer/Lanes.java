// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Runs pieces of work, so many at once, but one at a time in each lane; lanes take turns. A piece is over when it is said to
 * be, on any thread.
 */
final class Lanes {

    private final Executor threads;
    private final int atOnce;

    /** What waits for its turn; a lane is there as long as something of it is under way or waits. */
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

    /** Lanes of which nothing is under way, because enough of others is. */
    private final Queue<String> ready = new ArrayDeque<>();

    private int running;
    private boolean closed;

    Lanes(Executor threads, int atOnce) {
        this.threads = threads;
        this.atOnce = atOnce;
    }

    void submit(String lane, Runnable work) {
        synchronized (this) {
            if (closed) {
                return;
            }
            Queue<Runnable> queue = waiting.get(lane);
            boolean isNew = queue == null;
            if (isNew) {
                queue = new ArrayDeque<>(1); // mostly nothing waits
                waiting.put(lane, queue);
            }
            if (!isNew || running == atOnce) {
                queue.add(work);
                if (isNew) {
                    ready.add(lane);
                }
                return;
            }
            running++;
        }
        threads.execute(work);
    }

    /** What was under way in this lane is over. */
    void done(String lane) {
        Runnable next;
        synchronized (this) {
            if (waiting.get(lane).isEmpty()) {
                waiting.remove(lane);
            } else {
                ready.add(lane);
            }
            if (closed || ready.isEmpty()) {
                running--;
                notifyAll();
                return;
            }
            next = waiting.get(ready.poll()).poll();
        }
        threads.execute(next);
    }

    /** Begins nothing any more; what waits is forgotten. */
    synchronized void close() {
        closed = true;
    }

    /** @return pieces of work under way or waiting */
    synchronized int size() {
        return closed
                ? running
                : running + waiting.values().stream().mapToInt(Queue::size).sum();
    }

    /** Waits until nothing is under way, and nothing waits that is still to begin. */
    synchronized boolean awaitIdle(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (running > 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
