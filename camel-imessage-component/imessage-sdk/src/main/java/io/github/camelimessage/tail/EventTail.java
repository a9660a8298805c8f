// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Delivers every durable event of an account after a position, once a run, until it is stopped. {@link TailMachine} holds
 * the rules, and says when an event comes twice; a {@link TailDriver} tells it what happens; this class gives the handler a
 * thread.
 */
public final class EventTail implements Runnable {

    /** The last look into the log needs the server, which may be away. */
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(5);

    /** What is interrupted is over at once, or will not end for that. */
    private static final Duration INTERRUPTED_LIMIT = Duration.ofSeconds(1);

    private final IMessageClient client;
    private final AuditGate gate;
    private final TailOptions options;
    private final TailHandler handler;
    private final TailDiary diary = new TailDiary();

    private volatile TailDriver driver;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Thread thread;
    private volatile boolean stopping;
    private volatile boolean following;
    /** There is no time for a last audit, or no use. */
    private boolean abrupt;

    EventTail(IMessageClient client, AuditGate gate, TailOptions options, TailHandler handler) {
        this.client = client;
        this.gate = gate;
        this.options = options;
        this.handler = handler;
    }

    /** Leaves what the tail is at when it is stopped. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** Runs until {@link #stop}, or until the tail cannot go on. To be run once. */
    @Override
    public void run() {
        thread = Thread.currentThread();
        ScheduledExecutorService keeper = null;
        try {
            driver = new TailDriver(client, gate, options, start(), handler, diary);
            keeper = Executors.newSingleThreadScheduledExecutor(EventTail::daemon);
            keeper.scheduleWithFixedDelay(driver::keep, TailDriver.GLANCE, TailDriver.GLANCE, TimeUnit.NANOSECONDS);
            following = true;
            List<TailWork> left = follow();
            keeper.shutdown();
            if (!abrupt) {
                drain(left);
            }
        } catch (Stopped e) {
            // before it began, or during the last audit
        } catch (Throwable e) { // an Error too: a tail must not end in silence
            diary.failed(e);
            handler.ended(e);
        } finally {
            end(keeper);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "imessage-tail");
        thread.setDaemon(true);
        return thread;
    }

    private void end(ScheduledExecutorService keeper) {
        if (keeper != null) {
            keeper.shutdownNow();
        }
        if (driver != null) {
            driver.close();
        } else {
            diary.publish(null, false);
        }
        ended.countDown();
    }

    private Checkpoint start() {
        for (int failures = 1; ; failures++) {
            if (stopping) {
                throw new Stopped();
            }
            try {
                return handler.start();
            } catch (InterruptedException e) {
                throw new Stopped();
            } catch (Exception | Error e) { // an Error of a store or of a token supplier is theirs
                failed(e);
                waitAfter(failures);
            }
        }
    }

    /** @return what was not worked when the tail was stopped */
    private List<TailWork> follow() {
        Signal first = null;
        while (!stopping) {
            long due = driver.drive(first);
            first = null;
            List<TailWork> work = driver.take();
            if (work.isEmpty()) {
                first = await(due);
            } else {
                int worked = work(work);
                if (worked < work.size()) {
                    return work.subList(worked, work.size());
                }
            }
        }
        return List.of();
    }

    private Signal await(long until) {
        try {
            return driver.await(until);
        } catch (InterruptedException e) {
            goOnAfter(e);
            return null;
        }
    }

    /** @return how many pieces are worked: all, unless the tail was stopped in the middle */
    private int work(List<TailWork> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            try {
                work(pieces.get(i));
            } catch (Stopped e) {
                return i;
            }
        }
        return pieces.size();
    }

    private void work(TailWork piece) {
        if (piece instanceof TailWork.Deliver deliver) {
            deliver(deliver.event());
        } else if (piece instanceof TailWork.Proven proven) {
            handler.proven(proven.sequence(), proven.anchor());
            diary.proven(proven.sequence());
        } else if (piece instanceof TailWork.Worked worked) {
            worked.reader().giveBack();
        } else if (piece instanceof TailWork.Rejected rejected) {
            answer(rejected.rejection());
        }
    }

    private void deliver(Event event) {
        if (stopping) {
            throw new Stopped();
        }
        while (!isTaken(event)) {
            // The handler was interrupted before it took the event, by nobody who wants the end.
        }
        // What the handler leaves behind on this thread is not for us, unless it came with a stop.
        if (Thread.interrupted() && stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTaken(Event event) {
        try {
            handler.handle(event);
            return true;
        } catch (InterruptedException e) {
            goOnAfter(e);
            return false;
        }
    }

    /** An interrupt ends the tail only when somebody asked for the end: others interrupt a thread too, and forget it. */
    private void goOnAfter(InterruptedException interrupt) {
        if (stopping) {
            abrupt = true;
            throw new Stopped();
        }
        failed(interrupt);
    }

    /** A stop interrupts this at once, however long the server takes: nothing is delivered meanwhile. */
    private void answer(ValidationException rejection) {
        following = false;
        for (int failures = 1; !stopping; failures++) {
            OptionalLong position;
            try {
                position = handler.cursorRejected(rejection);
            } catch (InterruptedException e) {
                goOnAfter(e);
                continue;
            } catch (Exception | Error e) {
                failed(e);
                waitAfter(failures);
                continue;
            }
            if (position.isEmpty()) {
                throw rejection;
            }
            following = true;
            driver.moveTo(position.getAsLong());
            return;
        }
        throw new Stopped();
    }

    private void drain(List<TailWork> left) {
        long end = System.nanoTime() + DRAIN_LIMIT.toNanos();
        driver.drain(left);
        Signal next = null;
        while (!driver.isDrained(next)) {
            driver.take().forEach(this::work);
            next = await(end);
            if (next == null) {
                return; // the position stays behind, and what was completed beyond it is stored with it
            }
        }
        driver.take().forEach(this::work);
    }

    /**
     * Begins to end the tail as {@link #stop} does, and returns at once. After what the handler is at, nothing more is delivered.
     */
    public void beginStop() {
        stopping = true;
        wake();
        Thread running = thread;
        if (!following && running != null && ended.getCount() > 0) {
            running.interrupt(); // it waits for something else
        }
    }

    private void wake() {
        TailDriver current = driver;
        if (current != null) {
            current.wake();
        }
    }

    /**
     * Ends the tail: live streams first, then a last audit, so that the position follows what was delivered. Asked for by the
     * handler itself, on the thread of the tail, it returns at once, nothing more is delivered, and there is no last audit.
     *
     * @param limit how long the handler may take; then it is interrupted, and has a second at most to end
     */
    public void stop(Duration limit) throws InterruptedException {
        stopping = true;
        if (Thread.currentThread() == thread) {
            abrupt = true;
            return; // interrupted, the rest of the handler would not work
        }
        wake();
        if (!following || !ended.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            if (thread != null) {
                thread.interrupt();
                ended.await(Math.min(limit.toMillis(), INTERRUPTED_LIMIT.toMillis()), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** How the tail is doing, at most a moment ago, whatever the handler is at. */
    public TailStatus status() {
        return diary.status();
    }

    private void failed(Throwable failure) {
        if (driver != null) {
            driver.report(failure);
        } else {
            diary.failed(failure);
            diary.publish(null, false);
            try {
                handler.failed(failure);
            } catch (RuntimeException | Error e) {
                diary.failed(e); // a handler that fails when it is told of trouble is no reason to end
            }
        }
    }

    private void waitAfter(int failures) {
        try {
            TimeUnit.MILLISECONDS.sleep(IntervalFunction.ofExponentialRandomBackoff(
                            options.reconnectDelay(), 2.0, 0.5, options.maxReconnectDelay())
                    .apply(failures));
        } catch (InterruptedException e) {
            goOnAfter(e);
        }
    }
}
