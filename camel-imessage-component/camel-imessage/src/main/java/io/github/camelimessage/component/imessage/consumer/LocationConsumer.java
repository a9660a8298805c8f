// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.tail.FeedStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a route each time a person who shares a location moves. Live only: there is no log, so changes while the route
 * does not run or is not connected start no route later.
 */
@ManagedResource(description = "Consumer of shared locations")
public class LocationConsumer extends LiveConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(LocationConsumer.class);

    private final Supplier<LocationSettings> settings;
    private final Supplier<IMessageClient> client;
    private volatile LocationListening listening;

    /** @param settings called when the consumer starts, like the client */
    public LocationConsumer(
            Endpoint endpoint,
            Processor processor,
            String account,
            Supplier<LocationSettings> settings,
            Supplier<IMessageClient> client) {
        super(endpoint, processor, account);
        this.settings = settings;
        this.client = client;
    }

    @Override
    protected void doStart() throws Exception {
        if (listening != null) { // suspended: Camel could not stop the route, and starts it again
            listening.resume();
            return;
        }
        LocationSettings read = settings.get();
        IMessageClient source = client.get();
        source.locations().subscribeUpdates(read.address()); // refuses invalid options; nothing is sent yet
        super.doStart();
        LOG.info(
                "{} is live only: a location that changes while this consumer is stopped or not"
                        + " connected is not delivered later. imessage:listLocations returns where people are",
                this);
        LocationListening next = new LocationListening(this, source, read);
        listening = next;
        next.start();
        String name = getEndpoint().getEndpointBaseUri();
        publish("health check", () -> ConsumerHealth.publish(this, new LocationHealthCheck(name, this, next)));
    }

    @Override
    protected void doSuspend() throws Exception {
        listening.suspend();
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        listening.resume();
    }

    @Override
    protected void doStop() throws Exception {
        unpublish();
        try {
            if (listening != null) {
                listening.stop(stopLimit());
            }
        } finally {
            listening = null;
            super.doStop();
        }
    }

    @Override
    public int getPendingExchangesSize() {
        return getInFlight();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        LocationListening current = listening;
        if (forced && current != null) {
            current.suspend();
        }
    }

    // ------------------------------------------------------------------ for people

    @ManagedAttribute(description = "Whether the feed is open and the service answers")
    public boolean isConnected() {
        return status().map(FeedStatus::connected).orElse(false);
    }

    @ManagedAttribute(description = "Exchanges in flight: 0 or 1")
    public int getInFlight() {
        LocationListening current = listening;
        return current == null ? 0 : current.inFlight();
    }

    @ManagedAttribute(description = "Milliseconds since the service last sent anything; -1 if it never did")
    public long getLastFrameAge() {
        return status().map(FeedStatus::lastFrame)
                .map(time -> Duration.between(time, Instant.now()).toMillis())
                .orElse(-1L);
    }

    @ManagedAttribute(description = "How often the feed was reopened")
    public int getReconnects() {
        return status().map(FeedStatus::reconnects).orElse(0);
    }

    @ManagedAttribute(description = "The code or class of the last failure of the feed; null for none")
    public String getLastError() {
        return status().map(FeedStatus::lastError).map(Failures::name).orElse(null);
    }

    private Optional<FeedStatus> status() {
        return Optional.ofNullable(listening).map(LocationListening::run).map(LocationRun::status);
    }
}
