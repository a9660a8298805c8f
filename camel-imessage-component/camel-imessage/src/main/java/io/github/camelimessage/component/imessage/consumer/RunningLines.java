// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.photon.project.ProjectLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.camel.RuntimeCamelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines that a route consumes, from its start to its stop: the current lines of the project that are this node's.
 */
final class RunningLines {

    private static final Logger LOG = LoggerFactory.getLogger(LinesConsumer.class);

    /** How often to compare with the project's lines and to do pending work; this makes no call. */
    private static final Duration GLANCE = Duration.ofSeconds(1);

    /** How many lines may start in one round: each uses a thread until it knows where to start, and connects. */
    private static final int AT_ONCE = 50;

    /** For lines that must stop now: the last save of the position is worth a moment. */
    private static final Duration LAST_WRITES = Duration.ofSeconds(10);

    /** @param retry when to retry, in nanoseconds */
    private record Failed(ProjectLine line, Throwable failure, long retry) {}

    private final LineRoster roster;
    private final LineElection election;
    private final Function<ProjectLine, LineConsumer> factory;
    private final ConsumerThreads threads;
    private final Duration pause;
    private final BiConsumer<String, Throwable> handler;

    /** By instance id: a log belongs to an instance, which may get another number. */
    private final Map<String, LineConsumer> consumers = new TreeMap<>();

    private final Map<String, Failed> failed = new TreeMap<>();
    private final Map<String, CompletableFuture<Void>> leaving = new HashMap<>();
    private final Object looking = new Object();
    private final AtomicBoolean asked = new AtomicBoolean();
    private Integer known;
    private boolean suspended;
    private boolean stopped;

    /**
     * @param pause the delay before a line that could not be started is retried
     * @param handler called for such a line
     */
    RunningLines(
            LineRoster roster,
            LineElection election,
            Function<ProjectLine, LineConsumer> factory,
            ConsumerThreads threads,
            Duration pause,
            BiConsumer<String, Throwable> handler) {
        this.roster = roster;
        this.election = election;
        this.factory = factory;
        this.threads = threads;
        this.pause = pause;
        this.handler = handler;
    }

    void start() {
        election.start(this::lookSoon);
        threads.offsets().scheduleWithFixedDelay(this::look, 0, GLANCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookSoon() {
        if (asked.compareAndSet(false, true)) {
            try {
                threads.offsets().execute(this::look);
            } catch (RejectedExecutionException e) {
                LOG.debug("All lines of the route are stopped already");
            }
        }
    }

    private void look() {
        try {
            synchronized (looking) {
                asked.set(false);
                List<ProjectLine> lines = roster.lines();
                if (lines != null) {
                    giveBackLost();
                    List<ProjectLine> here = election.elect(lines, busy());
                    endOthersThan(here, lines);
                    here.stream().filter(this::isToBegin).limit(AT_ONCE).forEach(this::begin);
                }
            }
        } catch (RuntimeException | Error e) { // an exception would end the schedule
            LOG.error("The lines of a project cannot be read. Retrying", e);
        }
    }

    private void giveBackLost() {
        for (LineConsumer consumer : consumers()) {
            if (consumer.hasLostPosition()) {
                election.lose(consumer.line());
            }
        }
    }

    /** Lines whose consumers run, or have not ended yet. */
    private synchronized Set<String> busy() {
        leaving.values().removeIf(CompletableFuture::isDone);
        Set<String> busy = new HashSet<>(consumers.keySet());
        busy.addAll(leaving.keySet());
        return busy;
    }

    private synchronized void endOthersThan(List<ProjectLine> here, List<ProjectLine> lines) {
        if (stopped) {
            return;
        }
        known = lines.size();
        Set<ProjectLine> kept = Set.copyOf(here);
        failed.values().removeIf(each -> !kept.contains(each.line()));
        List<String> gone = consumers.entrySet().stream()
                .filter(entry -> !kept.contains(entry.getValue().line()))
                .map(Map.Entry::getKey)
                .toList();
        for (String instance : gone) {
            LineConsumer consumer = consumers.remove(instance);
            LOG.info(
                    "{} stops: {}",
                    consumer,
                    lines.contains(consumer.line())
                            ? "another node has the line"
                            : "the project no longer has the line, or its number has changed");
            leaving.put(instance, stopped(consumer).thenRun(this::lookSoon));
        }
    }

    private void begin(ProjectLine line) {
        LineConsumer consumer = factory.apply(line);
        try {
            consumer.start();
        } catch (RuntimeException | Error e) {
            boolean isWrapped = e instanceof RuntimeCamelException && e.getCause() != null;
            failed(line, isWrapped ? e.getCause() : e);
            return;
        }
        if (!add(line, consumer)) {
            consumer.stop();
        }
    }

    private synchronized boolean isToBegin(ProjectLine line) {
        Failed before = failed.get(line.instanceId());
        return !suspended
                && !stopped
                && !consumers.containsKey(line.instanceId())
                && !leaving.containsKey(line.instanceId())
                && (before == null || System.nanoTime() - before.retry() >= 0);
    }

    private synchronized boolean add(ProjectLine line, LineConsumer consumer) {
        if (stopped) {
            return false;
        }
        failed.remove(line.instanceId());
        consumers.put(line.instanceId(), consumer);
        if (suspended) {
            consumer.suspend();
        }
        return true;
    }

    private void failed(ProjectLine line, Throwable failure) {
        Failed before;
        synchronized (this) {
            if (stopped) {
                return;
            }
            before = failed.put(line.instanceId(), new Failed(line, failure, System.nanoTime() + pause.toNanos()));
        }
        boolean isNews = before == null || !Failures.name(before.failure()).equals(Failures.name(failure));
        if (isNews) {
            handler.accept("Line " + line + ": Receiving events cannot start. Retrying", failure);
        }
    }

    synchronized void suspend() {
        suspended = true;
        consumers.values().forEach(LineConsumer::suspend);
    }

    synchronized void resume() {
        suspended = false;
        consumers.values().forEach(LineConsumer::resume);
    }

    /** @param limit how long exchanges in flight may take, for all lines together */
    void stop(Duration limit) {
        CompletableFuture<?> all = beginStop();
        boolean isInterrupted = false;
        try {
            // Each line respects the limit itself, and then saves its position.
            all.get(limit.plus(LAST_WRITES).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) { // Camel's own limit is over; it does not ask again
            isInterrupted = true;
            threads.events().shutdownNow();
            awaitLastWrites(all);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("Not all lines have stopped normally: {}", e.toString());
        }
        leaveElections();
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A cluster service may hang in a call. The elections are left as soon as it answers. */
    private void leaveElections() {
        Thread closing = new Thread(election::close, "IMessageElections");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(LAST_WRITES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (closing.isAlive()) {
            LOG.warn("The cluster service does not answer: other nodes may have to wait for the lines of this one");
        }
    }

    private synchronized CompletableFuture<?> beginStop() {
        stopped = true;
        List<CompletableFuture<Void>> ends = new ArrayList<>(leaving.values());
        consumers.values().forEach(consumer -> ends.add(stopped(consumer)));
        return CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> stopped(LineConsumer consumer) {
        try {
            return CompletableFuture.runAsync(consumer::stop, threads.events());
        } catch (RejectedExecutionException
                | OutOfMemoryError e) { // no thread available: one after the other, on this thread
            consumer.stop();
            return CompletableFuture.completedFuture(null);
        }
    }

    private static void awaitLastWrites(CompletableFuture<?> all) {
        try {
            all.get(LAST_WRITES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | TimeoutException | ExecutionException e) {
            LOG.warn("Not all lines have saved their last position: {}", e.toString());
        }
    }

    synchronized List<LineConsumer> consumers() {
        return List.copyOf(consumers.values());
    }

    /** Lines that could not be started, with the reason. */
    synchronized Map<ProjectLine, Throwable> failures() {
        Map<ProjectLine, Throwable> failures = new HashMap<>();
        failed.values().forEach(each -> failures.put(each.line(), each.failure()));
        return failures;
    }

    /** How many lines the project has; null if that is not known. */
    synchronized Integer known() {
        return known;
    }

    /** Why the lines are not known at the moment, or null. */
    Throwable failure() {
        return roster.failure();
    }

    /** How many nodes share the lines; null if they are not shared, or if it is unknown. */
    Integer nodes() {
        return election.nodes();
    }

    /** Why it is not known who shares the lines at the moment, or null. */
    Throwable electionFailure() {
        return election.failure();
    }
}
