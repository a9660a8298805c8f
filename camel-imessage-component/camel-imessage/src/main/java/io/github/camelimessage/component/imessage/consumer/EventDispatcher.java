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
 * Creates exchanges for events and sends them through the route: up to {@code maxInFlight} at once, one at a time for
 * each chat. It tracks which are in flight and which are done. Whatever thread completes an exchange, the next one
 * starts on a thread of the consumer: a thread of the route may be needed by the next event.
 */
final class EventDispatcher {

    /** The number of events that may wait for their chat, so that a busy chat does not block the others. */
    private static final int WAITING = 256;

    private final DefaultConsumer consumer;
    private final ConsumerSettings settings;
    private final LowWaterMark progress;
    private final Semaphore places;
    private final Executor threads;
    private final Lanes lanes;
    private final boolean oneLane;
    private final Outcome outcome;

    /** Decides about an exchange that is over. */
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
        // With one exchange at a time the tail's own thread is enough.
        this.lanes = new Lanes(oneLane && !exchanges.isShared() ? Runnable::run : threads, exchanges);
        this.outcome = outcome;
    }

    /** Delivers an event. Waits for a free place, which slows down the server. */
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

    /** Free the place last: the next event then finds the lane free, and does not run on this thread. */
    private void free(Event event) {
        try {
            lanes.done(lane(event));
        } finally {
            places.release();
        }
    }
}
