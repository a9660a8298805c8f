// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.sdk.IMessageClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The state of a consumer of locations from its start to its stop. */
final class LocationListening {

    private final LocationConsumer consumer;
    private final IMessageClient client;
    private final LocationSettings settings;
    private final ExecutorService threads;
    private final TroubleReport connectionTrouble;
    private final TroubleReport unreadableFrames;

    /** One exchange at a time, also while one from before a suspension is still in flight. */
    private final Semaphore place = new Semaphore(1);

    private volatile LocationRun run;

    LocationListening(LocationConsumer consumer, IMessageClient client, LocationSettings settings) {
        this.consumer = consumer;
        this.client = client;
        this.settings = settings;
        threads = consumer.getEndpoint()
                .getCamelContext()
                .getExecutorServiceManager()
                .newCachedThreadPool(this, "IMessageLocations");
        // In an outage, failures follow each other within one attempt and one delay, which varies by a half.
        Duration quiet = settings.feed()
                .watchdogLimit()
                .plus(settings.feed().maxReconnectDelay().multipliedBy(2));
        connectionTrouble = new TroubleReport(consumer::tell, quiet);
        unreadableFrames = new TroubleReport(consumer::tell, quiet);
    }

    void start() {
        run = new LocationRun(this);
        threads.execute(run);
    }

    /** Returns at once. An exchange in flight continues; later changes are not delivered. */
    void suspend() {
        run.beginStop();
    }

    void resume() {
        start();
    }

    /** @param limit how long an exchange in flight may take */
    void stop(Duration limit) {
        try {
            Deadline deadline = Deadline.in(limit);
            run.stop(deadline.left());
            if (place.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                place.release();
            }
        } catch (InterruptedException e) { // Camel's own limit is over; it does not ask again
            Thread.currentThread().interrupt();
        } finally {
            consumer.getEndpoint().getCamelContext().getExecutorServiceManager().shutdownNow(threads);
        }
    }

    int inFlight() {
        return 1 - place.availablePermits();
    }

    LocationRun run() {
        return run;
    }

    LocationConsumer consumer() {
        return consumer;
    }

    IMessageClient client() {
        return client;
    }

    LocationSettings settings() {
        return settings;
    }

    Executor threads() {
        return threads;
    }

    Semaphore place() {
        return place;
    }

    TroubleReport connectionTrouble() {
        return connectionTrouble;
    }

    TroubleReport unreadableFrames() {
        return unreadableFrames;
    }
}
