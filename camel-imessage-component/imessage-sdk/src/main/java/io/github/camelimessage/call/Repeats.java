// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.sdk.RetryListener;
import io.github.camelimessage.sdk.RetryPolicy;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Retries calls that may succeed later. Resilience4j runs the attempts; the rules are the vendor's. */
public final class Repeats {

    private final RetryPolicy policy;
    private final RepeatRules rules;
    private final ScheduledExecutorService timer;
    private final Retry repeatable;
    private final Retry unrepeatable;

    /** @param listener called for each retry */
    public Repeats(RetryPolicy policy, RepeatRules rules, ScheduledExecutorService timer, RetryListener listener) {
        this.policy = policy;
        this.rules = rules;
        this.timer = timer;
        Retries retries = new Retries(listener);
        this.repeatable = retry(rules::mayRepeat, retries);
        this.unrepeatable = retry(failure -> rules.mayRepeat(failure) && rules.isUndone(failure), retries);
    }

    /** @param isRepeatable false for a write without a key: it is never sent again if its outcome is unknown */
    public <A> CompletionStage<A> run(boolean isRepeatable, Supplier<CompletionStage<A>> attempt) {
        if (policy.maxAttempts() == 1) {
            return attempt.get();
        }
        return (isRepeatable ? repeatable : unrepeatable).executeCompletionStage(timer, attempt);
    }

    private Retry retry(Predicate<IMessageException> predicate, Retries retries) {
        Retry retry = Retry.of(
                "imessage",
                RetryConfig.custom()
                        .maxAttempts(policy.maxAttempts())
                        .retryOnException(failure -> failure instanceof IMessageException e
                                && !Tokens.isRefusal(e) // it was retried already, with a fresh token
                                && predicate.test(e))
                        .intervalBiFunction(this::delayMillis)
                        .build());
        retry.getEventPublisher().onRetry(event -> retries.tell(event.getLastThrowable()));
        return retry;
    }

    private Long delayMillis(int attempt, Either<Throwable, ?> outcome) {
        return rules.delayMillis(policy, attempt, (IMessageException) outcome.getLeft());
    }
}
