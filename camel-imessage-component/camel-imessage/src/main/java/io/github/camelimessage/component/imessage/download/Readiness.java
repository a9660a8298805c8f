// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.download;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.linq.LinqErrorCodes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks again, with increasing delays, for a file that the vendor does not have yet. Blocks no thread. */
public final class Readiness {

    private static final Duration FIRST_DELAY = Duration.ofMillis(250);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(5);

    private final long deadline;

    /** @param timeout from now on; zero to ask once */
    public Readiness(Duration timeout) {
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    public <T> CompletableFuture<T> await(Supplier<CompletableFuture<T>> question) {
        return ask(question, FIRST_DELAY);
    }

    private <T> CompletableFuture<T> ask(Supplier<CompletableFuture<T>> question, Duration delay) {
        return question.get()
                .thenApply(CompletableFuture::completedFuture)
                .exceptionally(failure -> {
                    Duration left = Duration.ofNanos(deadline - System.nanoTime());
                    return isNotReady(failure) && !left.isNegative() && !left.isZero()
                            ? later(question, shorter(delay, left), shorter(delay.multipliedBy(2), LONGEST_DELAY))
                            : CompletableFuture.failedFuture(cause(failure));
                })
                .thenCompose(answer -> answer);
    }

    private <T> CompletableFuture<T> later(Supplier<CompletableFuture<T>> question, Duration delay, Duration next) {
        return CompletableFuture.runAsync(
                        () -> {}, CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS))
                .thenCompose(nothing -> ask(question, next));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean isNotReady(Throwable failure) {
        return cause(failure) instanceof IMessageException e
                && (e.code().equals(ErrorCodes.ATTACHMENT_NOT_READY)
                        || e.code().equals(LinqErrorCodes.ATTACHMENT_NOT_READY));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
