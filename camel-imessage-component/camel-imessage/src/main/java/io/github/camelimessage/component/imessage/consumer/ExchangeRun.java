// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.event.BrokenOffExchange;
import io.github.camelimessage.component.imessage.event.StepErrors;
import java.lang.ref.Cleaner;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.DefaultConsumer;

/**
 * An exchange from its creation to its end. The end can come from the exchange, or from whatever the route passed the
 * exchange to. If all of them are garbage collected without an end, the exchange has failed.
 */
public final class ExchangeRun implements Synchronization {

    private static final Cleaner CLEANER = Cleaner.create();

    private final Ending ending;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Cleaner.Cleanable watch;

    /** Whether the exception handler was called for an Error of the route. */
    private volatile boolean told;

    /** What to do at the end of the exchange. It must not refer to the exchange, which could then not be collected. */
    @FunctionalInterface
    public interface Ending {
        void over(boolean failed);
    }

    private ExchangeRun(Ending ending) {
        this.ending = ending;
    }

    /**
     * Creates an exchange and sends it through the route of the consumer.
     *
     * @param threads of the consumer
     * @param fill sets body and headers
     * @param ending called once, on any thread
     */
    public static void start(DefaultConsumer consumer, Executor threads, Consumer<Exchange> fill, Ending ending) {
        new ExchangeRun(ending).start(consumer, threads, fill);
    }

    private void start(DefaultConsumer consumer, Executor threads, Consumer<Exchange> fill) {
        Exchange begun = null;
        try {
            // The callback releases the exchange: a pooled exchange that releases itself loses its failure before it is
            // read.
            Exchange exchange = consumer.createExchange(false);
            begun = exchange;
            fill.accept(exchange);
            StepErrors.mark(exchange);
            // An on-completion of the unit of work and not the callback: a route may pass it on, to seda for example.
            exchange.getExchangeExtension().addOnCompletion(this);
            AsyncCallback release = consumer.defaultConsumerCallback(exchange, false);
            consumer.getAsyncProcessor().process(exchange, doneSync -> {
                boolean failed = exchange.isFailed(); // read it before the exchange is reused for another event
                if (told) {
                    exchange.setException(null); // or the handler would be called twice
                }
                release.done(doneSync);
                if (failed) {
                    over(true); // perhaps nobody received it: a full seda queue
                }
            });
        } catch (RuntimeException | Error e) { // Camel does not catch an Error of a route
            consumer.getExceptionHandler().handleException("An event could not be processed", e);
            told = true;
            BrokenOffExchange.end(begun, e);
            over(true);
        }
        watch(consumer, threads);
    }

    @Override
    public void onComplete(Exchange exchange) {
        over(exchange.isRollbackOnly()); // the route marked it for rollback, without an exception
    }

    @Override
    public void onFailure(Exchange exchange) {
        over(true);
    }

    private void over(boolean failed) {
        if (over.compareAndSet(false, true)) {
            ending.over(failed);
            unwatch();
        }
    }

    /** From now on another thread has to end it. Most exchanges have ended by then, and cost nothing here. */
    private void watch(DefaultConsumer consumer, Executor threads) {
        if (over.get()) {
            return;
        }
        Lost lost = new Lost(over, ending, consumer, threads);
        watch = CLEANER.register(this, lost);
        if (over.get()) {
            unwatch();
        }
    }

    private void unwatch() {
        Cleaner.Cleanable watching = watch;
        if (watching != null) {
            watching.clean(); // it has ended already
        }
    }

    /**
     * Called when everything that could end the exchange was collected. It must not refer to the run, which could then
     * not be collected.
     */
    private record Lost(AtomicBoolean over, Ending ending, DefaultConsumer consumer, Executor threads)
            implements Runnable {

        /** On a thread of the consumer: this thread serves all exchanges, and the handler may take long. */
        @Override
        public void run() {
            if (!over.compareAndSet(false, true)) {
                return;
            }
            try {
                threads.execute(this::tell);
            } catch (RejectedExecutionException e) { // the consumer has stopped
                ending.over(true);
            }
        }

        private void tell() {
            try {
                consumer.getExceptionHandler()
                        .handleException(
                                "A route lost an event, which counts as failed",
                                new IllegalStateException("The exchange was never completed: an Error ended its"
                                        + " thread, or a queue dropped it"));
            } finally {
                ending.over(true);
            }
        }
    }
}
