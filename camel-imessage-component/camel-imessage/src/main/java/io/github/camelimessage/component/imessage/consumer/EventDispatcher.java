// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.event.BrokenOffExchange;
import io.github.camelimessage.component.imessage.event.EventMessage;
import io.github.camelimessage.component.imessage.event.StepErrors;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.tail.LowWaterMark;
import java.lang.ref.Cleaner;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.DefaultConsumer;

/**
 * Makes exchanges of events and sends them through the route: so many at once, one at a time for each chat. Knows what is
 * under way and what is done. Whatever thread completes an exchange, the next one begins on a thread of the consumer: a
 * thread of the route may be the one that the next event would wait for.
 */
final class EventDispatcher {

    private static final Cleaner CLEANER = Cleaner.create();

    /** Events that may wait for their chat, so that a busy one does not keep the others from coming. */
    private static final int WAITING = 256;

    private final DefaultConsumer consumer;
    private final String offsetKey;
    private final LowWaterMark progress;
    private final Semaphore places;
    private final Executor threads;
    private final Lanes lanes;
    private final boolean oneLane;
    private final Outcome outcome;

    /** What to make of an exchange that is over. */
    interface Outcome {
        /** @return whether the event counts as done */
        boolean isDone(boolean failed);

        /** Something more is done. */
        void progressed();
    }

    EventDispatcher(
            DefaultConsumer consumer,
            ConsumerSettings settings,
            LowWaterMark progress,
            Executor threads,
            Outcome outcome) {
        this.consumer = consumer;
        this.offsetKey = settings.offsetKey();
        this.progress = progress;
        this.threads = threads;
        int atOnce = settings.maxInFlight();
        // One at a time needs no other thread than the tail's, which has nothing else to do meanwhile.
        this.oneLane = atOnce == 1;
        this.places = new Semaphore(oneLane ? 1 : atOnce + WAITING);
        this.lanes = new Lanes(oneLane ? Runnable::run : threads, atOnce);
        this.outcome = outcome;
    }

    /** Hands an event on; waits for a place, which is what slows the server down. */
    void dispatch(Event event) throws InterruptedException {
        places.acquire();
        progress.begin(event.sequence());
        lanes.submit(lane(event), () -> process(event));
    }

    private void process(Event event) {
        Completion completion = new Completion(event);
        Exchange begun = null;
        try {
            // Released by the callback: a pooled one that releases itself forgets its failure before anybody asks.
            Exchange exchange = consumer.createExchange(false);
            begun = exchange;
            EventOffset offset = new EventOffset(offsetKey, progress, event.sequence());
            exchange.setIn(new EventMessage(exchange.getContext(), event, offset));
            StepErrors.mark(exchange);
            // With the unit of work, not with the callback: a route may hand it over, to seda for example.
            exchange.getExchangeExtension().addOnCompletion(completion);
            AsyncCallback release = consumer.defaultConsumerCallback(exchange, false);
            consumer.getAsyncProcessor().process(exchange, doneSync -> {
                boolean failed = exchange.isFailed(); // asked before the exchange is used for another event
                if (completion.told) {
                    exchange.setException(null); // or the handler would be told again
                }
                release.done(doneSync);
                if (failed) {
                    completion.over(true); // whoever it was handed over to may never have got it: a full seda queue
                }
            });
        } catch (RuntimeException | Error e) { // Camel lets an Error of a route through
            consumer.getExceptionHandler().handleException("An event could not be processed", e);
            completion.told = true;
            BrokenOffExchange.end(begun, e);
            completion.over(true);
        }
        completion.watch();
    }

    private String lane(Event event) {
        return oneLane || event.chatGuid() == null ? "" : event.chatGuid();
    }

    LowWaterMark progress() {
        return progress;
    }

    Lanes lanes() {
        return lanes;
    }

    private void over(Event event, boolean failed) {
        try {
            if (outcome.isDone(failed)) {
                progress.complete(event.sequence());
                outcome.progressed();
            }
        } finally {
            free(event);
        }
    }

    /** The place last: whoever gets it finds the lane free, and does not leave its event to the thread that is here. */
    private void free(Event event) {
        try {
            lanes.done(lane(event));
        } finally {
            places.release();
        }
    }

    /** What is done then must not know the completion, which would never be gone. */
    private Cleaner.Cleanable watched(Completion completion, Event event, AtomicBoolean over) {
        return CLEANER.register(completion, () -> {
            if (over.compareAndSet(false, true)) {
                lost(event);
            }
        });
    }

    /** On a thread of the consumer: the one that is here serves everybody, and the handler may take its time. */
    private void lost(Event event) {
        try {
            threads.execute(() -> tellLost(event));
        } catch (RejectedExecutionException e) { // the consumer has stopped
            over(event, true);
        }
    }

    private void tellLost(Event event) {
        try {
            consumer.getExceptionHandler()
                    .handleException(
                            "A route lost an event, which counts as failed",
                            new IllegalStateException("An Error ended the thread of an exchange, or a queue dropped it,"
                                    + " and nobody completed it"));
        } finally {
            over(event, true);
        }
    }

    /**
     * The end of an exchange. It goes with the exchange, and with what the route hands the exchange over to; when all of them
     * are gone without having ended, the event has failed.
     */
    private final class Completion implements Synchronization {

        private final Event event;
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile Cleaner.Cleanable watch;

        /** Whether the exception handler knows of an Error that the route has thrown. */
        private volatile boolean told;

        Completion(Event event) {
            this.event = event;
        }

        @Override
        public void onComplete(Exchange exchange) {
            over(exchange.isRollbackOnly()); // what the route did is taken back, though nobody threw anything
        }

        @Override
        public void onFailure(Exchange exchange) {
            over(true);
        }

        void over(boolean failed) {
            if (over.compareAndSet(false, true)) {
                EventDispatcher.this.over(event, failed);
                unwatch();
            }
        }

        /** From now on another thread has to end it. Most exchanges have ended by then, and cost nothing here. */
        void watch() {
            if (over.get()) {
                return;
            }
            watch = watched(this, event, over);
            if (over.get()) {
                unwatch();
            }
        }

        private void unwatch() {
            Cleaner.Cleanable watching = watch;
            if (watching != null) {
                watching.clean(); // finds that it is over
            }
        }
    }
}
