// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import io.github.camelimessage.error.IMessageException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The future of a logical call. However it ends (answer, failure, time limit, cancel, close), its current attempt and
 * its timer end with it.
 */
public final class PendingCall<R> extends CompletableFuture<R> {

    private volatile Future<?> attempt;
    private volatile Future<?> clock;

    PendingCall(Consumer<PendingCall<?>> whenDone) {
        whenComplete((result, failure) -> {
            whenDone.accept(this);
            end(attempt);
            end(clock);
        });
    }

    /** Starts an attempt, unless the call has ended while it waited. */
    public <A> CompletableFuture<A> attempt(Supplier<CompletableFuture<A>> start) {
        if (isDone()) {
            return CompletableFuture.failedFuture(new CancellationException("the call has ended"));
        }
        CompletableFuture<A> started;
        try {
            started = start.get();
        } catch (IMessageException e) {
            return CompletableFuture.failedFuture(e);
        } catch (Throwable e) { // an exception on a thread of the timer would be lost
            return CompletableFuture.failedFuture(IMessageException.unexpectedAnswer("The call cannot be started", e));
        }
        attempt = started;
        if (isDone()) { // ended in between, when there was no attempt to cancel yet
            end(started);
        }
        return started;
    }

    /** A timer that ends with the call. */
    public void onCompletion(Future<?> clock) {
        this.clock = clock;
    }

    /** Ends the call with the result of its last attempt. */
    public <A> void settle(A answer, Throwable failure, Function<A, R> mapping) {
        if (failure != null) {
            completeExceptionally(unwrap(failure));
            return;
        }
        try {
            Unclaimed.complete(this, mapping.apply(answer));
        } catch (IMessageException e) {
            completeExceptionally(e);
        } catch (Throwable e) { // an Error too: otherwise the call would never end
            completeExceptionally(IMessageException.unexpectedAnswer("The server's answer cannot be read", e));
        }
    }

    private static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static void end(Future<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }
}
