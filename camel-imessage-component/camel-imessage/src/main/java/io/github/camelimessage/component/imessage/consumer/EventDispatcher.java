// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.event.EventLine;
import io.github.camelimessage.component.imessage.event.EventMessage;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.tail.LowWaterMark;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultConsumer;

/**
 * Makes exchanges of events and sends them through the route: so many at once, one at a time for each chat. Knows what is
 * under way and what is done. Whatever thread completes an exchange, the next one begins on a thread of the consumer: a
 * thread of the route may be the one that the next event would wait for.
 */
final class EventDispatcher {

    /** Events that may wait for their chat, so that a busy one does not keep the others from coming. */
    private static final int WAITING = 256;

    private final DefaultConsumer consumer;
    private final ConsumerSettings settings;
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
            ExchangePlaces exchanges,
            Outcome outcome) {
        this.consumer = consumer;
        this.settings = settings;
        this.progress = progress;
        this.threads = threads;
        int atOnce = settings.maxInFlight();
        this.oneLane = atOnce == 1;
        this.places = new Semaphore(oneLane ? 1 : atOnce + WAITING);
        // One at a time needs no other thread than the tail's, which has nothing else to do meanwhile.
        this.lanes = new Lanes(oneLane && !exchanges.isShared() ? Runnable::run : threads, exchanges);
        this.outcome = outcome;
    }

    /** Hands an event on; waits for a place, which is what slows the server down. */
    void dispatch(Event event) throws InterruptedException {
        places.acquire();
        progress.begin(event.sequence());
        lanes.submit(lane(event), () -> process(event));
    }

    private void process(Event event) {
        ExchangeRun.start(consumer, threads, exchange -> fill(exchange, event), failed -> over(event, failed));
    }

    private void fill(Exchange exchange, Event event) {
        EventOffset offset = new EventOffset(settings.offsetKey(), progress, event.sequence());
        EventLine line = settings.line();
        exchange.setIn(new EventMessage(exchange.getContext(), event, offset, line));
        if (line != null) {
            line.remember(exchange);
        }
        if (settings.attachments() != null) {
            settings.attachments().hang(event, exchange);
        }
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

    /** The place last: the next event finds the lane free then, and does not run on the thread that is here. */
    private void free(Event event) {
        try {
            lanes.done(lane(event));
        } finally {
            places.release();
        }
    }
}
