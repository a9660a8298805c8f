// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.photon.project.PhotonProject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.resume.ResumeAware;
import org.apache.camel.resume.ResumeStrategy;

/**
 * Starts a route for every event of every line of a project. Each line has a {@link LineConsumer} with its own
 * position; they share threads and {@code maxInFlight}. Added and removed lines are picked up while the route runs.
 * When nodes share the lines, this one has those that a cluster service elects it for.
 */
@ManagedResource(description = "Consumer of the iMessage events of all lines of a project")
public final class LinesConsumer extends LiveConsumer implements ResumeAware<ResumeStrategy> {

    /** How many positions are saved at the same time: stores are usually called over the network. */
    private static final int STORING = 4;

    /**
     * Threads that a cluster service may keep waiting when lines are shared, without keeping positions from being
     * stored.
     */
    private static final int ELECTING = 2;

    private final LinesContext context;
    private ResumeStrategy resumeStrategy;
    private ConsumerThreads threads;
    private ExchangePlaces places;
    private volatile RunningLines running;

    public LinesConsumer(Endpoint endpoint, Processor processor, LinesContext context) {
        super(endpoint, processor, context.account());
        this.context = context;
    }

    @Override
    protected void doStart() throws Exception {
        if (running != null) { // suspended: Camel could not stop the route, and starts it again
            running.resume();
            return;
        }
        if (resumeStrategy != null) {
            throw new IllegalArgumentException(
                    "With line=* a route cannot use resumable(...), which has one position only: remove"
                            + " it, and set the option offsetRepository");
        }
        ConsumerSettings settings = context.settings().get();
        PhotonProject project = context.project().get();
        CamelClusterService cluster = context.cluster().get();
        super.doStart();
        threads = ConsumerThreads.open(this, cluster == null ? STORING : STORING + ELECTING);
        places = new ExchangePlaces(settings.maxInFlight(), true);
        Duration retry = settings.tail().maxReconnectDelay();
        Duration quiet = settings.tail().watchdogLimit().plus(retry.multipliedBy(2));
        LineRoster roster = new LineRoster(project, new TroubleReport(this::tell, quiet));
        LineElection election = cluster == null
                ? LineElection.ALL
                : new ClusterElection(
                        cluster, settings.offsetKey(), threads.offsets(), new TroubleReport(this::tell, quiet));
        RunningLines next = new RunningLines(
                roster,
                election,
                line -> new LineConsumer(this, line, context.line().apply(line)),
                threads,
                retry,
                this::tell);
        running = next;
        next.start();
        publish(
                "health check",
                () -> ConsumerHealth.publish(
                        this, new LinesHealthCheck(getEndpoint().getEndpointBaseUri(), this, next)));
    }

    @Override
    protected void doSuspend() throws Exception {
        running.suspend();
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        running.resume();
    }

    @Override
    protected void doStop() throws Exception {
        unpublish();
        try {
            if (running != null) {
                running.stop(stopLimit());
            }
        } finally {
            running = null;
            if (threads != null) {
                threads.close(this);
                threads = null;
            }
            super.doStop();
        }
    }

    ConsumerThreads threads() {
        return threads;
    }

    ExchangePlaces places() {
        return places;
    }

    // ------------------------------------------------------------------ for people; each line has more details

    /** The consumers of the lines, by instance id. */
    public List<LineConsumer> consumers() {
        RunningLines current = running;
        return current == null ? List.of() : current.consumers();
    }

    @ManagedAttribute(description = "The lines that are consumed")
    public Collection<String> getLines() {
        return consumers().stream().map(LineConsumer::getLine).toList();
    }

    @ManagedAttribute(description = "How many nodes share the lines; null if they are not shared, or if it is unknown")
    public Integer getNodes() {
        RunningLines current = running;
        return current == null ? null : current.nodes();
    }

    @ManagedAttribute(description = "How many lines are connected")
    public int getConnectedLines() {
        return (int) consumers().stream().filter(LineConsumer::isConnected).count();
    }

    @ManagedAttribute(description = "The position of each line")
    public Collection<String> getCheckpoints() {
        return consumers().stream()
                .map(line -> line.getLine() + ": " + line.getCheckpoint())
                .toList();
    }

    @ManagedAttribute(description = "Exchanges in flight, or waiting for one of the same chat or for maxInFlight")
    public int getInFlight() {
        return consumers().stream().mapToInt(LineConsumer::getInFlight).sum();
    }

    // ------------------------------------------------------------------ ShutdownAware and ResumeAware

    @Override
    public int getPendingExchangesSize() {
        return getInFlight();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        consumers().forEach(line -> line.prepareShutdown(suspendOnly, forced));
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
