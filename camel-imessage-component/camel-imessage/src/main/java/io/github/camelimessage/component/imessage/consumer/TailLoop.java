// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.Checkpoint;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;

/** Runs a tail, and another one from the low-water mark each time a failed exchange interrupts it. */
final class TailLoop implements Runnable {

    /** How often to check whether something is over that has no callback. */
    private static final Duration GLANCE = Duration.ofMillis(10);

    private final Consumption consumption;
    private final CamelContext context;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private TailLoop previous;
    private Callable<Checkpoint> start;
    private volatile EventRun run;

    TailLoop(Consumption consumption, Callable<Checkpoint> start) {
        this.consumption = consumption;
        this.context = consumption.consumer().getEndpoint().getCamelContext();
        this.start = start;
    }

    /** @param previous is stopping, and must end before anything is delivered */
    TailLoop(TailLoop previous) {
        this(previous.consumption, null);
        this.previous = previous;
        this.run = previous.run;
    }

    @Override
    public void run() {
        boolean goesOn = false;
        try {
            if (previous != null) {
                goOnAfterPrevious();
            }
            goesOn = isContextStarted() && follow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            overUnless(goesOn);
        }
    }

    /** Before that, an event could reach a route that has not started. */
    private boolean isContextStarted() throws InterruptedException {
        while (!context.isStarted()) {
            if (isStoppedWithin(GLANCE)) {
                return false;
            }
        }
        return true;
    }

    /** @return whether a tail still runs */
    private boolean follow() throws InterruptedException {
        do {
            if (run != null && run.dispatcher() != null && !continueFrom(run.dispatcher())) {
                return false;
            }
            run = new EventRun(consumption, start);
            if (isStoppedWithin(Duration.ZERO)) {
                return false;
            }
            CompletableFuture<Void> end = run.follow().toCompletableFuture();
            if (!end.isDone()) {
                end.thenRun(this::ended);
                return true;
            }
        } while (isToFollowAgain());
        return false;
    }

    private boolean isToFollowAgain() throws InterruptedException {
        return run.isBroken() && !isStoppedWithin(consumption.settings().tail().reconnectDelay());
    }

    private void ended() {
        if (!run.isBroken()) {
            over.countDown();
            return;
        }
        try {
            consumption.threads().execute(this::goOn);
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            over.countDown();
        }
    }

    private void goOn() {
        boolean goesOn = false;
        try {
            goesOn = isToFollowAgain() && follow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            overUnless(goesOn);
        }
    }

    private void overUnless(boolean goesOn) {
        if (!goesOn) {
            over.countDown();
        }
    }

    private void goOnAfterPrevious() throws InterruptedException {
        previous.over.await(); // also if this one is stopped: the next one waits for this one only
        start = previous.start;
        run = previous.run;
        previous = null;
    }

    private boolean continueFrom(EventDispatcher before) throws InterruptedException {
        while (!before.lanes().awaitIdle(GLANCE)) {
            if (isStoppedWithin(Duration.ZERO)) {
                return false;
            }
        }
        Checkpoint checkpoint = before.progress().checkpoint();
        start = () -> checkpoint;
        return true;
    }

    private boolean isStoppedWithin(Duration time) throws InterruptedException {
        return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns at once. Exchanges in flight continue. */
    void beginStop() {
        stopped.countDown();
        EventRun current = run;
        if (current != null) {
            current.beginStop();
        }
    }

    /** Delivers nothing any more. Exchanges in flight continue. */
    void stop(Deadline deadline) throws InterruptedException {
        stopped.countDown();
        EventRun current = run;
        if (current != null) {
            current.stop(deadline.left());
        }
        over.await(deadline.left().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The current or last tail; null before the first. */
    EventRun current() {
        return run;
    }
}
