// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.Checkpoint;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;

/** Runs a tail, and another one from the low-water mark whenever a failed exchange broke one off. */
final class TailLoop implements Runnable {

    /** How often it is looked whether something is over that nobody tells. */
    private static final Duration GLANCE = Duration.ofMillis(10);

    private final Consumption consumption;
    private final CamelContext context;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private Callable<Checkpoint> start;
    private volatile EventRun run;

    /** @param previous what ran before, or null; it has to be idle before anything is handed on again */
    TailLoop(Consumption consumption, Callable<Checkpoint> start, EventRun previous) {
        this.consumption = consumption;
        this.context = consumption.consumer().getEndpoint().getCamelContext();
        this.start = start;
        this.run = previous;
    }

    @Override
    public void run() {
        try {
            // Before that, an event could reach a route that is not up.
            while (!context.isStarted()) {
                if (isStoppedWithin(GLANCE)) {
                    return;
                }
            }
            do {
                if (run != null && run.dispatcher() != null && !continueFrom(run.dispatcher())) {
                    return;
                }
                run = new EventRun(consumption, start);
                if (isStoppedWithin(Duration.ZERO)) {
                    return;
                }
                run.follow();
            } while (run.isBroken()
                    && !isStoppedWithin(consumption.settings().tail().reconnectDelay()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            over.countDown();
        }
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

    /** Hands nothing on any more. Exchanges under way go on. */
    void stop(Duration limit) throws InterruptedException {
        stopped.countDown();
        EventRun current = run;
        if (current != null) {
            current.stop(limit);
        }
        over.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The tail that runs or ran last; null before the first. */
    EventRun current() {
        return run;
    }
}
