// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.sdk.IMessageClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Delivers every durable event of an account after a position, once in a run, until it is stopped. {@link TailMachine}
 * has the rules, and says when an event is delivered twice; a {@link TailDriver} passes signals to it; this class runs
 * the handler on a thread.
 */
public final class EventTail implements Runnable {

    /** The last audit needs the server, which may not be available. */
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(5);

    private final IMessageClient client;
    private final AuditGate gate;
    private final TailOptions options;
    private final TailHandler handler;
    private final TailDiary diary = new TailDiary();

    private final TailStop stop = new TailStop();
    private final HandlerCalls calls;

    private volatile TailDriver driver;

    EventTail(IMessageClient client, AuditGate gate, TailOptions options, TailHandler handler) {
        this.client = client;
        this.gate = gate;
        this.options = options;
        this.handler = handler;
        this.calls = new HandlerCalls(handler, options, stop, this::failed);
    }

    /** Runs until {@link #stop}, or until the tail cannot continue. Call it once. */
    @Override
    public void run() {
        stop.runs();
        ScheduledExecutorService keeper = null;
        try {
            driver = new TailDriver(client, gate, options, calls.start(), handler, diary);
            keeper = Executors.newSingleThreadScheduledExecutor(EventTail::daemon);
            keeper.scheduleWithFixedDelay(driver::keep, TailDriver.GLANCE, TailDriver.GLANCE, TimeUnit.NANOSECONDS);
            List<TailWork> left = follow();
            keeper.shutdown();
            if (!stop.isAbrupt()) {
                drain(left);
            }
        } catch (TailStop.Stopped e) {
            // before it started, or during the last audit
        } catch (Throwable e) { // an Error too: a tail must not end silently
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
        stop.over();
    }

    /** @return the work that was not done when the tail was stopped */
    private List<TailWork> follow() {
        stop.wakesIt(true);
        Signal first = null;
        while (!stop.isAsked()) {
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
            calls.goOnAfter(e);
            return null;
        }
    }

    /** @return how much work was done: all, unless the tail was stopped in between */
    private int work(List<TailWork> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            try {
                work(pieces.get(i));
            } catch (TailStop.Stopped e) {
                return i;
            }
        }
        return pieces.size();
    }

    private void work(TailWork piece) {
        if (piece instanceof TailWork.Deliver deliver) {
            calls.handle(deliver.event());
        } else if (piece instanceof TailWork.Proven proven) {
            handler.proven(proven.sequence(), proven.anchor());
            diary.proven(proven.sequence());
        } else if (piece instanceof TailWork.Worked worked) {
            worked.reader().giveBack();
        } else if (piece instanceof TailWork.Rejected rejected) {
            move(rejected.rejection());
        }
    }

    /** A stop interrupts this at once, however long the server takes: nothing is being delivered. */
    private void move(ValidationException rejection) {
        stop.wakesIt(false);
        long position = calls.cursorRejected(rejection);
        stop.wakesIt(true);
        driver.moveTo(position);
    }

    private void drain(List<TailWork> left) {
        long end = System.nanoTime() + DRAIN_LIMIT.toNanos();
        driver.drain(left);
        Signal next = null;
        while (!driver.isDrained(next)) {
            driver.take().forEach(this::work);
            next = await(end);
            if (next == null) {
                return; // the position stays behind, and what was completed beyond it is saved with it
            }
        }
        driver.take().forEach(this::work);
    }

    /**
     * Starts to end the tail like {@link #stop}, and returns at once. After the current call of the handler, nothing
     * more is delivered.
     */
    public void beginStop() {
        stop.begin(this::wake);
    }

    private void wake() {
        TailDriver current = driver;
        if (current != null) {
            current.wake();
        }
    }

    /**
     * Ends the tail: live streams first, then a last audit, so that the position follows what was delivered. If the
     * handler itself calls it on the thread of the tail, it returns at once, nothing more is delivered, and there is no
     * last audit.
     *
     * @param limit how long the handler may take; then it is interrupted, and has at most one second to end
     */
    public void stop(Duration limit) throws InterruptedException {
        stop.await(limit, this::wake);
    }

    /** The status of the tail, at most a moment old, also while the handler is busy. */
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
                diary.failed(e); // a failure of this callback does not end the tail
            }
        }
    }
}
