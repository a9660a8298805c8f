// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.event.EventHeaders;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.event.LocationUpdate;
import io.github.camelimessage.tail.FeedHandler;
import io.github.camelimessage.tail.FeedStatus;
import io.github.camelimessage.tail.LocationFeed;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of a feed, from a start or a resumption to its end. */
final class LocationRun implements FeedHandler, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(LocationRun.class);

    /** How often it is looked whether the application has started, which nobody tells. */
    private static final Duration GLANCE = Duration.ofMillis(10);

    private final LocationListening listening;
    private final LocationFeed feed;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Throwable ended;

    LocationRun(LocationListening listening) {
        this.listening = listening;
        this.feed = new LocationFeed(
                listening.client(),
                listening.settings().address(),
                listening.settings().feed(),
                this);
    }

    @Override
    public void run() {
        try {
            CamelContext context = listening.consumer().getEndpoint().getCamelContext();
            // Before that, a location could reach a route that is not up.
            while (!context.isStarted()) {
                if (stopped.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            feed.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns at once. */
    void beginStop() {
        stopped.countDown();
        feed.beginStop();
    }

    void stop(Duration limit) throws InterruptedException {
        stopped.countDown();
        feed.stop(limit);
    }

    FeedStatus status() {
        return feed.status();
    }

    /** @return why it has ended for good, or null */
    Throwable ended() {
        return ended;
    }

    // ------------------------------------------------------------------ what the feed tells

    @Override
    public void handle(LocationUpdate update) throws InterruptedException {
        Semaphore place = listening.place();
        place.acquire();
        if (stopped.getCount() == 0) {
            place.release();
            return;
        }
        ExchangeRun.start(
                listening.consumer(),
                listening.threads(),
                exchange -> fill(exchange, update),
                failed -> place.release());
    }

    private static void fill(Exchange exchange, LocationUpdate update) {
        exchange.getIn().setBody(update.location());
        EventHeaders.put(update, exchange.getIn().getHeaders());
    }

    @Override
    public void connected() {
        if (listening.connectionTrouble().recovered()) {
            LOG.info("{} receives locations again", listening.consumer());
        }
    }

    @Override
    public void failed(Throwable failure) {
        listening
                .connectionTrouble()
                .failed(
                        "Receiving locations fails, and is tried again; what changes meanwhile is not delivered",
                        failure);
    }

    @Override
    public void unreadable(IMessageException failure) {
        listening.unreadableFrames().failed("A location cannot be read, and is passed over", failure);
    }

    @Override
    public void ended(Throwable failure) {
        ended = failure;
        listening
                .consumer()
                .tellEnd("Receiving locations has ended, and is not tried again until the route is restarted", failure);
    }
}
