// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Runs an operation for each exchange, without blocking a thread. */
final class IMessageProducer extends DefaultAsyncProducer {

    private final IMessageEndpoint endpoint;
    private final AllowedOperations operations;
    private volatile ProducerCalls calls;

    IMessageProducer(IMessageEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.operations = AllowedOperations.of(
                endpoint.getOperation(), endpoint.getConfiguration().getAllowedOperations());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        // The producer and not the endpoint checks this: a lazily started producer may get its token later.
        calls = new ProducerCalls(endpoint);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CallTimer timer = new CallTimer(endpoint);
        CompletableFuture<Void> call = call(exchange, timer);
        boolean sync = call.isDone();
        call.whenComplete((nothing, failure) -> {
            Throwable cause = cause(failure);
            timer.stop(cause);
            if (cause != null) {
                exchange.setException(shown(cause, exchange));
            }
            callback.done(sync);
        });
        return sync;
    }

    /** Never throws, not even an {@code Error}: the callback would never be called. */
    private CompletableFuture<Void> call(Exchange exchange, CallTimer timer) {
        try {
            return calls.call(operations.choose(exchange.getMessage()), exchange, timer);
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Throwable cause(Throwable failure) {
        boolean isWrapped = failure instanceof CompletionException && failure.getCause() != null;
        return isWrapped ? failure.getCause() : failure;
    }

    /** Never throws either: a user's own body type may fail when it is read. */
    private static Throwable shown(Throwable failure, Exchange exchange) {
        try {
            return WithheldBody.in(failure, exchange);
        } catch (Throwable e) {
            return e;
        }
    }
}
