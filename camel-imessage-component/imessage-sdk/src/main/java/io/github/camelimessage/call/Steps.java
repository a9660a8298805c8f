// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import io.github.camelimessage.error.IMessageException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Calls made one after the other. Unlike with {@code thenCompose}, cancelling the whole cancels the current step. */
public final class Steps {

    private Steps() {}

    /** Converts the answer of a call to the caller's result. */
    public static <A, R> CompletableFuture<R> map(CompletableFuture<A> call, Function<A, R> mapping) {
        return then(call, answer -> CompletableFuture.completedFuture(mapping.apply(answer)));
    }

    /** Makes a second call from the answer of the first. */
    public static <A, R> CompletableFuture<R> then(
            CompletableFuture<A> first, Function<A, CompletableFuture<R>> second) {
        return chain(first, second, Function.identity());
    }

    /** Replaces the failure of a call by one with more details. */
    public static <A> CompletableFuture<A> orElse(
            CompletableFuture<A> call, Function<Throwable, Throwable> replacement) {
        return chain(call, CompletableFuture::completedFuture, replacement);
    }

    private static <A, R> CompletableFuture<R> chain(
            CompletableFuture<A> first,
            Function<A, CompletableFuture<R>> second,
            Function<Throwable, Throwable> replacement) {
        Chain<R> whole = new Chain<>(first);
        first.whenComplete((answer, failure) -> {
            if (failure != null) {
                whole.completeExceptionally(replaced(unwrap(failure), replacement));
            } else if (whole.isDone()) {
                Unclaimed.close(answer);
            } else {
                whole.goOn(next(answer, second));
            }
        });
        return whole;
    }

    private static Throwable replaced(Throwable failure, Function<Throwable, Throwable> replacement) {
        try {
            return replacement.apply(failure);
        } catch (Throwable e) {
            return failure;
        }
    }

    private static <A, R> CompletableFuture<R> next(A answer, Function<A, CompletableFuture<R>> second) {
        try {
            return second.apply(answer);
        } catch (IMessageException e) {
            return CompletableFuture.failedFuture(e);
        } catch (Throwable e) { // an Error too: otherwise the whole would never end
            return CompletableFuture.failedFuture(
                    IMessageException.unexpectedAnswer("The server's answer cannot be read", e));
        }
    }

    private static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Holds the current step. */
    private static final class Chain<R> extends CompletableFuture<R> {

        private volatile CompletableFuture<?> current;

        private Chain(CompletableFuture<?> first) {
            this.current = first;
        }

        private void goOn(CompletableFuture<R> next) {
            current = next;
            if (isCancelled()) { // cancelled in between, when the previous step was the one to cancel
                next.cancel(false);
            }
            next.whenComplete((result, failure) -> {
                if (failure != null) {
                    completeExceptionally(unwrap(failure));
                } else {
                    Unclaimed.complete(this, result);
                }
            });
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled) {
                current.cancel(mayInterruptIfRunning);
            }
            return cancelled;
        }
    }
}
