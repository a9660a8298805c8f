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
 * Runs pieces of work, one at a time in each lane, as long as there is a place for one; lanes take turns. A piece is over when
 * it is said to be, on any thread. What the threads refuse to run waits, and is tried again when the next piece comes or is over.
 */
final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final Executor threads;
    private final ExchangePlaces places;

    /** What waits for its turn; a lane is there as long as something of it is under way or waits. */
    private final Map<String, Deque<Runnable>> waiting = new HashMap<>();

    /** Lanes of which nothing is under way, because there was no place. */
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
                queue = new ArrayDeque<>(1); // mostly nothing waits
                waiting.put(lane, queue);
                ready.add(lane);
            }
            queue.add(work);
        }
        begin();
    }

    /** What was under way in this lane is over. */
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

    /** Begins what may begin. */
    private void begin() {
        Turn turn = next();
        while (turn != null && execute(turn)) {
            turn = next();
        }
    }

    /** Begins with a place that was waited for. */
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

    /** @return whether a thread has taken it */
    private boolean execute(Turn turn) {
        try {
            threads.execute(turn);
            return true;
        } catch (RuntimeException | Error e) {
            if (turn.begun) {
                throw e;
            }
            LOG.warn("No thread takes an event, which waits: {}", e.toString());
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

    /** Begins nothing any more; what waits is forgotten. */
    synchronized void close() {
        closed = true;
        places.forget(this);
        notifyAll();
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
