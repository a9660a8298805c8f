// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.metrics.Micrometer;
import io.github.camelimessage.tail.Checkpoint;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.resume.ResumeAware;
import org.apache.camel.resume.ResumeStrategy;

/**
 * Starts a route for every event of an account, at least once each, and continues at the saved position after a
 * restart.
 */
@ManagedResource(description = "Consumer of iMessage events")
public class IMessageConsumer extends ObservedConsumer implements ResumeAware<ResumeStrategy> {

    private final ConsumerContext context;
    private final PositionChoice positions;

    private ResumeStrategy resumeStrategy;
    private ConsumerThreads threads;
    private volatile Consumption consumption;

    public IMessageConsumer(Endpoint endpoint, Processor processor, ConsumerContext context) {
        super(endpoint, processor, context.account());
        this.context = context;
        this.positions = new PositionChoice(OffsetClaims.of(endpoint.getCamelContext()), context.memory());
    }

    @Override
    protected void doStart() throws Exception {
        if (consumption != null) { // suspended: Camel could not stop the route, and starts it again
            consumption.resume();
            return;
        }
        ConsumerSettings settings = context.settings().get();
        super.doStart(); // starts the processors of the route, and with them its resume strategy
        Consumption next = begin(settings);
        String name =
                Objects.requireNonNullElse(settings.offsetKey(), getEndpoint().getEndpointBaseUri());
        publish("health check", () -> ConsumerHealth.publish(this, new IMessageConsumerHealthCheck(name, this, next)));
        publish("meters", () -> meters(name));
        publish("dev console", () -> context.console().apply(this));
    }

    private Consumption begin(ConsumerSettings settings) throws Exception {
        try {
            PositionStore store = positions.open(settings, resumeStrategy, this);
            Checkpoint stored = store.load();
            EventSource source = context.source().get();
            threads = openThreads();
            Consumption next = new Consumption(this, settings, source, store, threads, places(settings));
            consumption = next;
            next.start(stored);
            return next;
        } catch (Exception | Error e) {
            release(); // Camel does not stop what has not started
            throw e;
        }
    }

    private void release() {
        consumption = null;
        if (threads != null) {
            closeThreads(threads);
            threads = null;
        }
        positions.close();
    }

    ConsumerThreads openThreads() {
        return ConsumerThreads.open(this, 1);
    }

    void closeThreads(ConsumerThreads opened) {
        opened.close(this);
    }

    ExchangePlaces places(ConsumerSettings settings) {
        return new ExchangePlaces(settings.maxInFlight(), false);
    }

    private Runnable meters(String name) {
        CamelContext camel = getEndpoint().getCamelContext();
        return Micrometer.isPresent(camel) ? ConsumerMeters.publish(camel, this, name) : () -> {};
    }

    @Override
    protected void doSuspend() throws Exception {
        consumption.suspend();
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        consumption.resume();
    }

    @Override
    protected void doStop() throws Exception {
        unpublish();
        try {
            if (consumption != null) {
                consumption.stop(stopLimit());
            }
        } finally {
            release();
            super.doStop();
        }
    }

    @Override
    Consumption consumption() {
        return consumption;
    }

    // ------------------------------------------------------------------ ShutdownAware and ResumeAware

    @Override
    public int getPendingExchangesSize() {
        return getInFlight();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        Consumption current = consumption;
        if (forced && current != null) {
            current.beginStopping();
        }
    }

    @Override
    public String adapterFactoryService() {
        return IMessageResumeAdapter.FACTORY;
    }

    @Override
    public ResumeStrategy getResumeStrategy() {
        return resumeStrategy;
    }

    @Override
    public void setResumeStrategy(ResumeStrategy resumeStrategy) {
        this.resumeStrategy = resumeStrategy;
    }
}
