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

/** One run of a feed, from a start or a resume to its end. */
final class LocationRun implements FeedHandler, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(LocationRun.class);

    /** How often to check whether the application has started: there is no callback for that. */
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
            // Before that, a location could reach a route that has not started.
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

    /** @return why it has stopped for good, or null */
    Throwable ended() {
        return ended;
    }

    // ------------------------------------------------------------------ callbacks of the feed

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
                .failed("Receiving locations fails and is retried; changes in the meantime are not delivered", failure);
    }

    @Override
    public void unreadable(IMessageException failure) {
        listening.unreadableFrames().failed("A location cannot be read and is skipped", failure);
    }

    @Override
    public void ended(Throwable failure) {
        ended = failure;
        listening.consumer().tellEnd("Receiving locations has stopped. Restart the route to retry", failure);
    }
}
