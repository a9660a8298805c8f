// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageEndpoint;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.tail.Checkpoint;
import io.github.camelimessage.tail.EventTail;
import io.github.camelimessage.tail.LowWaterMark;
import io.github.camelimessage.tail.TailStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.PollingConsumer;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.resume.ResumeAware;
import org.apache.camel.resume.ResumeStrategy;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.spi.ShutdownStrategy;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a route for every event of an account, at least once each, and goes on where it was after a restart. */
@ManagedResource(description = "Consumer of iMessage events")
public class IMessageConsumer extends DefaultConsumer
        implements ResumeAware<ResumeStrategy>, ShutdownAware, Suspendable {

    private static final Logger LOG = LoggerFactory.getLogger(IMessageConsumer.class);

    private static final Duration FORCED_STOP_LIMIT = Duration.ofSeconds(1);

    private final IMessageConfiguration options;
    private final Supplier<EventSource> source;
    private final OffsetClaims claims;
    private final MemoryPositions memory;

    /** Takes away again what others see of this consumer. */
    private final List<Runnable> published = new ArrayList<>();

    private ConsumerSettings settings;
    private ResumeStrategy resumeStrategy;
    private Object claimed;
    private volatile Consumption consumption;

    /** @param source asked when the consumer starts */
    public IMessageConsumer(
            Endpoint endpoint,
            Processor processor,
            IMessageConfiguration options,
            Supplier<EventSource> source,
            OffsetClaims claims,
            MemoryPositions memory) {
        super(endpoint, processor);
        this.options = options;
        this.source = source;
        this.claims = claims;
        this.memory = memory;
    }

    @Override
    protected void doStart() throws Exception {
        if (consumption != null) { // suspended: Camel gave up to stop the route, and starts it again
            consumption.resume();
            return;
        }
        settings = ConsumerSettings.of(options);
        super.doStart(); // starts the processors of the route, and with them its resume strategy
        PositionStore store = positions();
        Checkpoint stored = store.load();
        Consumption next = new Consumption(this, settings, source.get(), store);
        consumption = next;
        next.start(stored);
        String name =
                Objects.requireNonNullElse(settings.offsetKey(), getEndpoint().getEndpointBaseUri());
        publish("health check", () -> ConsumerHealth.publish(this, next, name));
        publish("gauges", () -> gauges(name));
        if (getEndpoint() instanceof IMessageEndpoint endpoint) {
            publish("dev console", () -> endpoint.getComponent().publish(this));
        }
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
        CamelContext context = getEndpoint().getCamelContext();
        return Micrometer.isPresent(context) ? ConsumerGauges.publish(context, this, name) : () -> {};
    }

    private PositionStore positions() throws NoSuchMethodException {
        StateRepository<String, String> repository = repository();
        if (resumeStrategy == null && repository == null) {
            LOG.warn(
                    "{} keeps its position in memory only: after a restart of the application it begins at"
                            + " startFrom={}. Set the option offsetRepository to go on after the last completed event",
                    this,
                    options.getStartFrom());
            return memory;
        }
        if (resumeStrategy != null && repository != null) {
            throw new IllegalArgumentException(
                    "This route would keep its position twice: take either resumable(...) or the option"
                            + " offsetRepository away");
        }
        if (settings.offsetKey() == null) {
            throw new IllegalArgumentException(
                    "Set the option offsetKey: with a client of your own the key of the position cannot be made of the"
                            + " address");
        }
        Object kept = resumeStrategy == null ? repository : resumeStrategy;
        claims.claim(kept, settings.offsetKey());
        claimed = kept;
        return resumeStrategy == null ? new RepositoryPositions(repository, settings.offsetKey()) : strategyPositions();
    }

    private PositionStore strategyPositions() throws NoSuchMethodException {
        return KafkaPositions.isFor(resumeStrategy)
                ? new KafkaPositions(
                        resumeStrategy,
                        settings.offsetKey(),
                        settings.startFrom(),
                        settings.tail().watchdogLimit())
                : new StrategyPositions(resumeStrategy, settings.offsetKey());
    }

    /** What the component has for all its consumers gives way to the strategy of one route. */
    private StateRepository<String, String> repository() {
        StateRepository<String, String> repository = options.getOffsetRepository();
        boolean givesWay = resumeStrategy != null
                && repository != null
                && getEndpoint() instanceof IMessageEndpoint endpoint
                && endpoint.hasInheritedOffsetRepository();
        if (givesWay) {
            LOG.info("{} keeps its position with resumable(...), not in the offsetRepository of the component", this);
        }
        return givesWay ? null : repository;
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
            if (claimed != null) {
                claims.release(claimed, settings.offsetKey());
                claimed = null;
            }
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

    // ------------------------------------------------------------------ what it knows, for people

    @ManagedAttribute(description = "Whether live streams are open and the service answers")
    public boolean isConnected() {
        return status().map(TailStatus::connected).orElse(false);
    }

    @ManagedAttribute(description = "Everything up to this sequence was handed on")
    public long getProven() {
        return status().map(TailStatus::proven).orElse(0L);
    }

    @ManagedAttribute(description = "The newest sequence seen")
    public long getHead() {
        return status().map(TailStatus::head).orElse(0L);
    }

    @ManagedAttribute(description = "The position: a sequence, then what was completed beyond it")
    public String getCheckpoint() {
        return checkpoint()
                .map(Checkpoint::withoutAnchor)
                .map(Checkpoint::toString)
                .orElse(null);
    }

    @ManagedAttribute(description = "Sequences between the position and the head; not all of them are events")
    public long getLag() {
        return checkpoint()
                .map(checkpoint -> Math.max(0, getHead() - checkpoint.position()))
                .orElse(0L);
    }

    @ManagedAttribute(description = "Exchanges under way, or waiting for one of the same chat")
    public int getInFlight() {
        return getPendingExchangesSize();
    }

    @ManagedAttribute(description = "Milliseconds since the service last sent anything; -1 when it never did")
    public long getLastFrameAge() {
        return status().map(TailStatus::lastFrame).map(IMessageConsumer::age).orElse(-1L);
    }

    @ManagedAttribute(description = "Milliseconds since a replay last reached the head of the log; -1 when none did")
    public long getLastAuditAge() {
        return status().map(TailStatus::lastAudit).map(IMessageConsumer::age).orElse(-1L);
    }

    @ManagedAttribute(description = "How often the connection was made again")
    public int getReconnects() {
        return status().map(TailStatus::reconnects).orElse(0);
    }

    @ManagedAttribute(
            description = "How often a part of the log was skipped because the service did not know the position")
    public int getGaps() {
        Consumption current = consumption;
        return current == null ? 0 : current.gaps();
    }

    @ManagedAttribute(description = "How many frames could not be read, and were passed over")
    public int getUnreadable() {
        Consumption current = consumption;
        return current == null ? 0 : current.unreadable();
    }

    @ManagedAttribute(description = "How many events came after the position had passed them, and were handed on")
    public int getLate() {
        Consumption current = consumption;
        return current == null ? 0 : current.late();
    }

    @ManagedAttribute(
            description = "What the last failure of the connection was: its code, or its class; null for none")
    public String getLastError() {
        return status().map(TailStatus::lastError)
                .map(failure -> failure instanceof IMessageException refused
                        ? refused.code()
                        : failure.getClass().getSimpleName())
                .orElse(null);
    }

    private static long age(Instant time) {
        return Duration.between(time, Instant.now()).toMillis();
    }

    private Optional<TailStatus> status() {
        return Optional.ofNullable(consumption)
                .map(Consumption::run)
                .map(EventRun::tail)
                .map(EventTail::status);
    }

    private Optional<Checkpoint> checkpoint() {
        return Optional.ofNullable(consumption)
                .map(Consumption::dispatcher)
                .map(EventDispatcher::progress)
                .map(LowWaterMark::checkpoint);
    }

    // ------------------------------------------------------------------ shutdown and resume, as Camel asks

    @Override
    public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
        return false;
    }

    @Override
    public int getPendingExchangesSize() {
        return Optional.ofNullable(consumption)
                .map(Consumption::dispatcher)
                .map(dispatcher -> dispatcher.lanes().size())
                .orElse(0);
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
