// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks, one at a time in each lane, while there are places; lanes take turns. A task may end on any thread. A
 * task that the threads reject waits, and is retried when the next task starts or ends.
 */
final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final Executor threads;
    private final ExchangePlaces places;

    /** The waiting tasks of each lane; a lane exists as long as it has a running or waiting task. */
    private final Map<String, Deque<Runnable>> waiting = new HashMap<>();

    /** Lanes without a running task, because there was no place. */
    private final Deque<String> ready = new ArrayDeque<>();

    private int running;
    private boolean closed;

    Lanes(Executor threads, ExchangePlaces places) {
        this.threads = threads;
        this.places = places;
    }

    void submit(String lane, Runnable work) {
        synchronized (this) {
            if (closed) {
                return;
            }
            Deque<Runnable> queue = waiting.get(lane);
            if (queue == null) {
                queue = new ArrayDeque<>(1); // usually nothing waits
                waiting.put(lane, queue);
                ready.add(lane);
            }
            queue.add(work);
        }
        begin();
    }

    /** The running task of this lane has ended. */
    void done(String lane) {
        synchronized (this) {
            running--;
            if (waiting.get(lane).isEmpty()) {
                waiting.remove(lane);
            } else {
                ready.add(lane);
            }
            notifyAll();
        }
        places.giveBack();
        begin();
    }

    /** Starts the tasks that may start. */
    private void begin() {
        Turn turn = next();
        while (turn != null && execute(turn)) {
            turn = next();
        }
    }

    /** Starts with a place that was waited for. */
    void beginWithPlace() {
        Turn turn;
        synchronized (this) {
            turn = closed || ready.isEmpty() ? null : turn();
        }
        if (turn == null) {
            places.giveBack();
        } else if (execute(turn)) {
            begin(); // or waits again, behind the others
        }
    }

    /** @return whether a thread accepted it */
    private boolean execute(Turn turn) {
        try {
            threads.execute(turn);
            return true;
        } catch (RuntimeException | Error e) {
            if (turn.begun) {
                throw e;
            }
            LOG.warn("No thread is available for an event, which waits: {}", e.toString());
            putBack(turn);
            return false;
        }
    }

    private synchronized Turn next() {
        return closed || ready.isEmpty() || !places.take(this) ? null : turn();
    }

    private Turn turn() {
        running++;
        String lane = ready.poll();
        return new Turn(lane, waiting.get(lane).poll());
    }

    private void putBack(Turn turn) {
        synchronized (this) {
            running--;
            waiting.get(turn.lane).addFirst(turn.work);
            ready.addFirst(turn.lane);
            notifyAll();
        }
        places.giveBack();
    }

    /** Starts nothing any more; waiting tasks are dropped. */
    synchronized void close() {
        closed = true;
        places.forget(this);
        notifyAll();
    }

    /** @return the number of running and waiting tasks */
    synchronized int size() {
        return closed
                ? running
                : running + waiting.values().stream().mapToInt(Queue::size).sum();
    }

    /** Waits until no task is running, and no task waits that may still start. */
    synchronized boolean awaitIdle(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (running > 0 || !closed && !waiting.isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    private static final class Turn implements Runnable {

        private final String lane;
        private final Runnable work;
        private volatile boolean begun;

        Turn(String lane, Runnable work) {
            this.lane = lane;
            this.work = work;
        }

        @Override
        public void run() {
            begun = true;
            work.run();
        }
    }
}
