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
 * An exchange on its way through the route, from its making to its end. The end goes with the exchange, and with what the
 * route hands the exchange over to; when all of them are gone without having ended, the exchange has failed.
 */
final class ExchangeRun implements Synchronization {

    private static final Cleaner CLEANER = Cleaner.create();

    private final Ending ending;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Cleaner.Cleanable watch;

    /** Whether the exception handler knows of an Error that the route has thrown. */
    private volatile boolean told;

    /** What to do when an exchange is over. It must not know the exchange, which would never be gone. */
    @FunctionalInterface
    interface Ending {
        void over(boolean failed);
    }

    private ExchangeRun(Ending ending) {
        this.ending = ending;
    }

    /**
     * Makes an exchange and sends it through the route of the consumer.
     *
     * @param threads of the consumer
     * @param fill puts in what the exchange is about
     * @param ending told once, on any thread
     */
    static void start(DefaultConsumer consumer, Executor threads, Consumer<Exchange> fill, Ending ending) {
        new ExchangeRun(ending).start(consumer, threads, fill);
    }

    private void start(DefaultConsumer consumer, Executor threads, Consumer<Exchange> fill) {
        Exchange begun = null;
        try {
            // Released by the callback: a pooled one that releases itself forgets its failure before anybody asks.
            Exchange exchange = consumer.createExchange(false);
            begun = exchange;
            fill.accept(exchange);
            StepErrors.mark(exchange);
            // With the unit of work, not with the callback: a route may hand it over, to seda for example.
            exchange.getExchangeExtension().addOnCompletion(this);
            AsyncCallback release = consumer.defaultConsumerCallback(exchange, false);
            consumer.getAsyncProcessor().process(exchange, doneSync -> {
                boolean failed = exchange.isFailed(); // asked before the exchange is used for another event
                if (told) {
                    exchange.setException(null); // or the handler would be told again
                }
                release.done(doneSync);
                if (failed) {
                    over(true); // nobody may have received it: a full seda queue
                }
            });
        } catch (RuntimeException | Error e) { // Camel lets an Error of a route through
            consumer.getExceptionHandler().handleException("An event could not be processed", e);
            told = true;
            BrokenOffExchange.end(begun, e);
            over(true);
        }
        watch(consumer, threads);
    }

    @Override
    public void onComplete(Exchange exchange) {
        over(exchange.isRollbackOnly()); // what the route did is taken back, though nobody threw anything
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
            watching.clean(); // finds that it is over
        }
    }

    /** What is done when all who could end the exchange are gone. It must not know the run, which would never be gone. */
    private record Lost(AtomicBoolean over, Ending ending, DefaultConsumer consumer, Executor threads)
            implements Runnable {

        /** On a thread of the consumer: the one that is here serves everybody, and the handler may take its time. */
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
                                new IllegalStateException("An Error ended the thread of an exchange, or a queue dropped"
                                        + " it, and nobody completed it"));
            } finally {
                ending.over(true);
            }
        }
    }
}
