// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.call;

import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.sdk.RetryPolicy;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.grpc.Status;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Repeats what the server marked as retryable. Resilience4j runs the attempts; the rules are Photon's: full jitter, and a
 * {@code Retry-After} in its place.
 */
final class Repeats {

    private static final long MAX_RETRY_AFTER_MILLIS = 30_000;

    /** Failures after which the write may have happened all the same. */
    private static final Set<Status.Code> UNKNOWN_OUTCOME = EnumSet.of(
            Status.Code.CANCELLED,
            Status.Code.UNKNOWN,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.INTERNAL,
            Status.Code.DATA_LOSS);

    private final RetryPolicy policy;
    private final ScheduledExecutorService timer;
    private final Retry repeatable;
    private final Retry unrepeatable;

    Repeats(RetryPolicy policy, ScheduledExecutorService timer) {
        this.policy = policy;
        this.timer = timer;
        this.repeatable = retry(Repeats::isRetryable);
        this.unrepeatable = retry(failure -> isRetryable(failure) && hasKnownOutcome((IMessageException) failure));
    }

    /** @param isRepeatable false for a write without a key: it is never sent again when its outcome is unknown */
    <A> CompletionStage<A> run(boolean isRepeatable, Supplier<CompletionStage<A>> attempt) {
        if (policy.maxAttempts() == 1) {
            return attempt.get();
        }
        return (isRepeatable ? repeatable : unrepeatable).executeCompletionStage(timer, attempt);
    }

    private Retry retry(Predicate<Throwable> predicate) {
        return Retry.of(
                "imessage",
                RetryConfig.custom()
                        .maxAttempts(policy.maxAttempts())
                        .retryOnException(predicate)
                        .intervalBiFunction(this::delayMillis)
                        .build());
    }

    private Long delayMillis(int attempt, Either<Throwable, ?> outcome) {
        Duration retryAfter = ((IMessageException) outcome.getLeft()).retryAfter();
        if (retryAfter != null) {
            return Math.min(retryAfter.toMillis(), MAX_RETRY_AFTER_MILLIS);
        }
        double doubled = policy.initialDelay().toMillis() * Math.pow(2, attempt - 1.0);
        long bound = (long) Math.min(policy.maxDelay().toMillis(), doubled);
        return bound == 0 ? 0 : ThreadLocalRandom.current().nextLong(bound);
    }

    private static boolean isRetryable(Throwable failure) {
        return failure instanceof IMessageException e && e.retryable();
    }

    private static boolean hasKnownOutcome(IMessageException failure) {
        ErrorDetails details = failure.details();
        Status.Code status = Status.fromCodeValue(details.status()).getCode();
        boolean gateway =
                ErrorDetails.INTERMEDIARY.equals(details.source()) || ErrorDetails.MIDDLEWARE.equals(details.source());
        return !UNKNOWN_OUTCOME.contains(status) && !(gateway && status == Status.Code.UNAVAILABLE);
    }
}
