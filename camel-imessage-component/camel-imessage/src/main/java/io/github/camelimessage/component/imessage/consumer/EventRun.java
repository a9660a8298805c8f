// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.tail.Anchor;
import io.github.camelimessage.tail.Checkpoint;
import io.github.camelimessage.tail.EventTail;
import io.github.camelimessage.tail.LowWaterMark;
import io.github.camelimessage.tail.TailHandler;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a tail, from a checkpoint to its end. */
final class EventRun implements TailHandler, EventDispatcher.Outcome {

    private static final Logger LOG = LoggerFactory.getLogger(EventRun.class);

    private final Consumption consumption;
    private final Callable<Checkpoint> start;
    private final EventTail tail;

    private volatile EventDispatcher dispatcher;
    private volatile Throwable ended;
    private volatile boolean broken;
    private boolean over;

    EventRun(Consumption consumption, Callable<Checkpoint> start) {
        this.consumption = consumption;
        this.start = start;
        this.tail = consumption.source().tails().tail(consumption.settings().tail(), this);
    }

    /**
     * Delivers events until it is stopped, interrupted by a failed exchange, or cannot continue. For one of several lines this
     * returns at once, and events run on the threads that the lines share; otherwise it keeps this thread.
     *
     * @return completes when that is over
     */
    CompletionStage<Void> follow() {
        if (consumption.places().isShared()) {
            return tail.start(consumption.threads()).thenRun(this::isOver);
        }
        try {
            tail.run();
        } finally {
            isOver();
            Thread.interrupted(); // clear an interrupt that was meant for the tail
        }
        return CompletableFuture.completedStage(null);
    }

    private synchronized void isOver() {
        over = true;
    }

    /** Returns at once. Exchanges in flight continue. */
    void beginStop() {
        tail.beginStop();
    }

    void stop(Duration limit) throws InterruptedException {
        tail.stop(limit);
    }

    /** Ends without delivering anything more. Returns at once. */
    private synchronized void breakOff() {
        if (!over) {
            broken = true;
            dispatcher.lanes().close();
            try {
                tail.stop(Duration.ZERO);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // ------------------------------------------------------------------ callbacks of the tail

    @Override
    public Checkpoint start() throws Exception {
        if (consumption.isStopping()) {
            throw new InterruptedException("stopped before it began");
        }
        Checkpoint checkpoint = start.call();
        dispatcher = new EventDispatcher(
                consumption.consumer(),
                consumption.settings(),
                new LowWaterMark(checkpoint),
                consumption.threads(),
                consumption.places(),
                this);
        consumption.writer().follow(dispatcher.progress()::checkpoint);
        LOG.info("{} continues after sequence {}", consumption.consumer(), checkpoint.position());
        return checkpoint;
    }

    @Override
    public void handle(Event event) throws InterruptedException {
        if (consumption.settings().filter().accepts(event)) {
            dispatcher.dispatch(event);
        }
    }

    @Override
    public void late(Event event) {
        if (consumption.cameLate() == 1) {
            LOG.warn(
                    "{} received the event {} late: the position is already beyond it. The event is"
                            + " delivered. The service sends events out of order; if the process dies before such an"
                            + " event arrives, it is lost. This warning is logged once; the gauge"
                            + " camel.imessage.late counts the events",
                    consumption.consumer(),
                    event.sequence());
        }
    }

    @Override
    public void anchorMissing(Anchor anchor) {
        if (consumption.missedAnchor(anchor)) {
            LOG.warn(
                    "{} does not find the event {}, which was saved with the position, in the log, and"
                            + " continues. The service has deleted it for its age, or this is another log: check the"
                            + " address and the token",
                    consumption.consumer(),
                    anchor.sequence());
        }
    }

    @Override
    public void proven(long sequence, Anchor anchor) {
        dispatcher.progress().prove(sequence, anchor);
        if (consumption.connectionTrouble().over()) {
            logRecovery();
        }
        progressed();
    }

    @Override
    public OptionalLong cursorRejected(ValidationException rejection) throws Exception {
        StartPosition next = consumption.settings().onCursorRejected().next();
        if (next == null || ErrorCodes.OPERATION_NOT_SUPPORTED.equals(rejection.code())) {
            return OptionalLong.empty();
        }
        long lost = dispatcher.progress().checkpoint().position();
        long position = next.find(consumption.head());
        dispatcher.progress().moveTo(position);
        consumption.skippedGap();
        consumption.tell(
                "The service does not know the position " + lost + ". Consuming continues after " + position
                        + "; events in between are lost",
                rejection);
        progressed();
        return OptionalLong.of(position);
    }

    @Override
    public void connected() {
        if (consumption.connectionTrouble().recovered()) {
            logRecovery();
        }
    }

    private void logRecovery() {
        LOG.info("{} receives events again", consumption.consumer());
    }

    @Override
    public void failed(Throwable failure) {
        consumption.connectionTrouble().failed("Receiving events fails and is retried", failure);
    }

    @Override
    public void unreadable(IMessageException failure) {
        consumption.unreadable(failure);
    }

    @Override
    public void ended(Throwable failure) {
        ended = failure;
        boolean isOfPosition = failure instanceof ValidationException rejection
                && !ErrorCodes.OPERATION_NOT_SUPPORTED.equals(rejection.code());
        String why = isOfPosition
                ? "The service does not know the position "
                        + dispatcher.progress().checkpoint().position() + consumption.whatToDoWithThePosition() + ". "
                : "";
        consumption.tellEnd(why + "Receiving events has stopped. Restart the route to retry", failure);
    }

    // ------------------------------------------------------------------ callbacks of exchanges

    @Override
    public boolean isDone(boolean failed) {
        // An exchange that fails while the consumer stops may have failed because of the stop: its event is delivered
        // again.
        boolean isDone = !failed || !consumption.settings().breakOnFirstError() && !consumption.isStopping();
        if (!isDone) {
            breakOff();
            // The Resume EIP may have saved a position beyond it, if the exchange failed without an exception.
            consumption.writer().askAnew();
        }
        return isDone;
    }

    @Override
    public void progressed() {
        consumption.writer().ask();
    }

    // ------------------------------------------------------------------ state

    boolean isBroken() {
        return broken;
    }

    /** @return why it has stopped for good, or null */
    Throwable ended() {
        return ended;
    }

    EventTail tail() {
        return tail;
    }

    /** Null before it has started. */
    EventDispatcher dispatcher() {
        return dispatcher;
    }
}
