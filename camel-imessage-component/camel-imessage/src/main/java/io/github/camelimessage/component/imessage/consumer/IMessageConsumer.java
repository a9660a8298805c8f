// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.metrics.Micrometer;
import io.github.camelimessage.tail.Checkpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.PollingConsumer;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.resume.ResumeAware;
import org.apache.camel.resume.ResumeStrategy;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.spi.ShutdownStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a route for every event of an account, at least once each, and goes on where it was after a restart. */
@ManagedResource(description = "Consumer of iMessage events")
public class IMessageConsumer extends ObservedConsumer
        implements ResumeAware<ResumeStrategy>, ShutdownAware, Suspendable {

    private static final Logger LOG = LoggerFactory.getLogger(IMessageConsumer.class);

    private static final Duration FORCED_STOP_LIMIT = Duration.ofSeconds(1);

    private final ConsumerContext context;
    private final PositionChoice positions;

    /** Takes away again what others see of this consumer. */
    private final List<Runnable> published = new ArrayList<>();

    private ResumeStrategy resumeStrategy;
    private volatile Consumption consumption;

    public IMessageConsumer(Endpoint endpoint, Processor processor, ConsumerContext context) {
        super(endpoint, processor);
        this.context = context;
        this.positions = new PositionChoice(context.claims(), context.memory());
    }

    @Override
    protected void doStart() throws Exception {
        if (consumption != null) { // suspended: Camel gave up to stop the route, and starts it again
            consumption.resume();
            return;
        }
        ConsumerSettings settings = context.settings().get();
        super.doStart(); // starts the processors of the route, and with them its resume strategy
        PositionStore store = positions.open(settings, resumeStrategy, this);
        Checkpoint stored = store.load();
        Consumption next = new Consumption(this, settings, context.source().get(), store);
        consumption = next;
        next.start(stored);
        String name =
                Objects.requireNonNullElse(settings.offsetKey(), getEndpoint().getEndpointBaseUri());
        publish("health check", () -> ConsumerHealth.publish(this, next, name));
        publish("gauges", () -> gauges(name));
        publish("dev console", () -> context.console().apply(this));
    }

    /** Events come by now: what is only for people to look at does not end that. */
    private void publish(String what, Supplier<Runnable> publication) {
        try {
            published.add(publication.get());
        } catch (RuntimeException | Error e) {
            LOG.warn("{} goes on without its {}", this, what, e);
        }
    }

    private void unpublish() {
        for (Runnable publication : published) {
            try {
                publication.run();
            } catch (RuntimeException | Error e) {
                LOG.warn("What others see of {} cannot be taken away", this, e);
            }
        }
        published.clear();
    }

    /** What handles exceptions may fail itself, which must neither end the consumer nor keep an event under way. */
    @Override
    public void setExceptionHandler(ExceptionHandler exceptionHandler) {
        super.setExceptionHandler(new SafeExceptionHandler(exceptionHandler));
    }

    private Runnable gauges(String name) {
        CamelContext camel = getEndpoint().getCamelContext();
        return Micrometer.isPresent(camel) ? ConsumerGauges.publish(camel, this, name) : () -> {};
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
            consumption = null;
            positions.close();
            super.doStop();
        }
    }

    /**
     * What Camel stops by force has had its time already, and what waits in the queue of a polling consumer ({@code
     * pollEnrich}) is asked for by nobody any more: it comes again.
     */
    private Duration stopLimit() {
        return getProcessor() instanceof PollingConsumer
                        || getEndpoint().getCamelContext().getShutdownStrategy().isTimeoutOccurred()
                ? FORCED_STOP_LIMIT
                : shutdownLimit();
    }

    private Duration shutdownLimit() {
        ShutdownStrategy strategy = getEndpoint().getCamelContext().getShutdownStrategy();
        return Duration.of(strategy.getTimeout(), strategy.getTimeUnit().toChronoUnit());
    }

    @Override
    Consumption consumption() {
        return consumption;
    }

    // ------------------------------------------------------------------ shutdown and resume, as Camel asks

    @Override
    public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
        return false;
    }

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
