// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.tail.Anchor;
import io.github.camelimessage.tail.Checkpoint;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.support.service.ServiceHelper;

/** The state of a consumer from its start to its stop. */
final class Consumption {

    /**
     * How long the last save of the position is retried. After that, events since the previous save are delivered
     * again.
     */
    private static final Duration LAST_WRITE_LIMIT = Duration.ofSeconds(5);

    private final LiveConsumer consumer;
    private final ConsumerSettings settings;
    private final EventSource source;
    private final PositionStore store;
    private final ConsumerThreads threads;
    private final ExchangePlaces places;
    private final CheckpointWriter writer;
    private final HeadFinder head;
    private final TroubleReport connectionTrouble;
    private final TroubleReport unreadableFrames;
    private final AtomicInteger gaps = new AtomicInteger();
    private final AtomicInteger unreadable = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicReference<Anchor> missed = new AtomicReference<>();

    private volatile TailLoop loop;
    private volatile boolean suspended;
    private volatile boolean stopping;
    private Checkpoint first;

    /** @param threads are ended by their owner, after this */
    Consumption(
            LiveConsumer consumer,
            ConsumerSettings settings,
            EventSource source,
            PositionStore store,
            ConsumerThreads threads,
            ExchangePlaces places) {
        this.consumer = consumer;
        this.settings = settings;
        this.source = source;
        this.store = store;
        this.threads = threads;
        this.places = places;
        head = new HeadFinder(source.log(), settings.tail().watchdogLimit());
        // In an outage, failures follow each other within one attempt and one delay, which varies by a half.
        Duration quiet = settings.tail()
                .watchdogLimit()
                .plus(settings.tail().maxReconnectDelay().multipliedBy(2));
        connectionTrouble = new TroubleReport(this::tell, quiet);
        unreadableFrames = new TroubleReport(this::tell, quiet);
        writer = new CheckpointWriter(
                store,
                threads.offsets(),
                IntervalFunction.ofExponentialRandomBackoff(
                        settings.tail().reconnectDelay(),
                        2.0,
                        0.5,
                        settings.tail().maxReconnectDelay()),
                new TroubleReport(this::tell, quiet));
    }

    /** @param stored where to begin, or null for a first start */
    void start(Checkpoint stored) {
        run(new TailLoop(this, () -> stored == null ? firstStart() : stored));
    }

    /** The position is saved before anything is delivered, and determined only once: later events are not skipped. */
    private Checkpoint firstStart() throws Exception {
        if (first == null) {
            first = Checkpoint.at(settings.startPosition().find(head));
        }
        store.save(first);
        return first;
    }

    /**
     * Starts no further exchange, and does not wait: Camel waits, and interrupts what takes too long. Camel also
     * suspends a consumer before it stops its route, so an exchange that fails from now on may have failed for that
     * reason.
     */
    void suspend() {
        suspended = true;
        loop.beginStop();
        closeLanes();
    }

    /** Events that still wait for their chat are delivered again after a resume. */
    private void closeLanes() {
        EventDispatcher dispatcher = dispatcher();
        if (dispatcher != null) {
            dispatcher.lanes().close();
        }
    }

    void resume() {
        suspended = false;
        run(new TailLoop(loop));
    }

    private void run(TailLoop next) {
        loop = next;
        threads.events().execute(next);
    }

    /** From now on an exchange may have failed because the route is being stopped. */
    void beginStopping() {
        stopping = true;
    }

    /** @param limit how long exchanges under way may take, all together */
    void stop(Duration limit) {
        beginStopping();
        try {
            Deadline deadline = Deadline.in(limit);
            loop.stop(deadline);
            closeLanes();
            EventDispatcher dispatcher = dispatcher();
            if (dispatcher != null) {
                dispatcher.lanes().awaitIdle(deadline.left());
            }
        } catch (InterruptedException e) { // Camel's own limit is over; it does not ask again
            closeLanes();
            Thread.currentThread().interrupt();
        } finally {
            finish();
        }
    }

    private void finish() {
        boolean interrupted = Thread.interrupted(); // the position is worth a moment
        Throwable failure = writer.finish(LAST_WRITE_LIMIT);
        if (failure != null) {
            tell(
                    "The last position cannot be saved: events after the previously saved position will"
                            + " be delivered again",
                    failure);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void tell(String message, Throwable failure) {
        consumer.tell(message, failure);
    }

    void tellEnd(String message, Throwable failure) {
        consumer.tellEnd(message, failure);
    }

    /** For a rejected position: how to delete it. */
    String whatToDoWithThePosition() {
        return store instanceof MemoryPositions
                ? ", which is in memory only: restart the application, or set the option" + " onCursorRejected"
                : ", saved under the key '" + settings.offsetKey() + "': delete it, or set the option onCursorRejected";
    }

    void skippedGap() {
        gaps.incrementAndGet();
    }

    /** @return how many late events there were, with this one */
    int cameLate() {
        return late.incrementAndGet();
    }

    /** @return whether this changes the state */
    boolean missedAnchor(Anchor anchor) {
        return !anchor.equals(missed.getAndSet(anchor));
    }

    boolean isStopping() {
        return suspended
                || stopping
                || consumer.getEndpoint().getCamelContext().isStopping()
                || !ServiceHelper.isStarted(consumer.route());
    }

    /** A frame was skipped. If a live stream and a replay both send it, it is counted twice. */
    void unreadable(IMessageException failure) {
        unreadable.incrementAndGet();
        unreadableFrames.failed("A frame cannot be read and is skipped: if it was an event, it is lost", failure);
    }

    int unreadable() {
        return unreadable.get();
    }

    int gaps() {
        return gaps.get();
    }

    int late() {
        return late.get();
    }

    /** The current or last tail; null before the first. */
    EventRun run() {
        return loop == null ? null : loop.current();
    }

    /** Null before the consumer can receive events. */
    EventDispatcher dispatcher() {
        EventRun run = run();
        return run == null ? null : run.dispatcher();
    }

    LiveConsumer consumer() {
        return consumer;
    }

    ConsumerSettings settings() {
        return settings;
    }

    EventSource source() {
        return source;
    }

    Executor threads() {
        return threads.events();
    }

    ExchangePlaces places() {
        return places;
    }

    CheckpointWriter writer() {
        return writer;
    }

    HeadFinder head() {
        return head;
    }

    TroubleReport connectionTrouble() {
        return connectionTrouble;
    }
}
