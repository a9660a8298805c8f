// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import io.github.camelimessage.error.IMessageException;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Renews the tokens of a project. There is one exchange at a time, for all waiting callers. Valid tokens are kept when
 * an exchange fails.
 */
final class ProjectTokens {

    /** Delay after a failed exchange: 1 second, doubled up to 30, and varied by up to 50 %. */
    private static final IntervalFunction BACK_OFF =
            IntervalFunction.ofExponentialRandomBackoff(1_000L, 2.0, 0.5, 30_000L);

    /** How long a call that has a valid token waits for a newer one. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** If a token younger than this is refused, another exchange would not help. */
    private static final Duration BRAND_NEW = Duration.ofSeconds(1);

    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(100);

    private final Supplier<CompletableFuture<TokenSet>> exchange;
    private final Clock clock;
    private final ScheduledExecutorService timer;

    private TokenSet current;
    private CompletableFuture<TokenSet> running;
    private int failures;
    private Throwable lastFailure;
    private Instant failedAt = Instant.MIN;
    private Instant notBefore = Instant.MIN;
    private Future<?> alarm;

    /** @param exchange requests new tokens; retries by itself */
    ProjectTokens(Supplier<CompletableFuture<TokenSet>> exchange, Clock clock, ScheduledExecutorService timer) {
        this.exchange = exchange;
        this.clock = clock;
        this.timer = timer;
    }

    /** The tokens to use now. */
    CompletableFuture<TokenSet> next() {
        Instant now = clock.instant();
        TokenSet living;
        CompletableFuture<TokenSet> renewal;
        synchronized (this) {
            living = living(now);
            if (living != null && (!living.isDue(now) || isPausing(now))) {
                return CompletableFuture.completedFuture(living);
            }
            renewal = begin(now);
        }
        if (living == null) {
            return renewal;
        }
        return living.isNearlyOver(now) ? patient(renewal, living, now) : CompletableFuture.completedFuture(living);
    }

    /** Tokens at most this old; the current ones may be older. */
    CompletableFuture<TokenSet> youngerThan(Duration age) {
        Instant now = clock.instant();
        synchronized (this) {
            TokenSet living = living(now);
            return living != null && living.isYounger(age, now)
                    ? CompletableFuture.completedFuture(living)
                    : begin(now);
        }
    }

    /** The tokens to use after the server refused some: exchanges them, unless newer ones are already there. */
    CompletableFuture<TokenSet> insteadOf(TokenSet refused) {
        Instant now = clock.instant();
        synchronized (this) {
            TokenSet living = living(now);
            return living != null && (living != refused || living.isYounger(BRAND_NEW, now))
                    ? CompletableFuture.completedFuture(living)
                    : begin(now);
        }
    }

    /** The last tokens, possibly expired; or null. */
    synchronized TokenSet last() {
        return current;
    }

    /** Why the last exchange failed; null if it succeeded. */
    synchronized Throwable lastFailure() {
        return lastFailure;
    }

    private TokenSet living(Instant now) {
        return current != null && current.lives(now) ? current : null;
    }

    /** A clock that is set back ends the pause. */
    private boolean isPausing(Instant now) {
        return !now.isBefore(failedAt) && now.isBefore(notBefore);
    }

    /** A failure that a retry cannot fix is not retried at every call: for a while callers get the same failure. */
    private CompletableFuture<TokenSet> begin(Instant now) {
        if (running == null) {
            if (ManagementErrors.isFinal(lastFailure) && isPausing(now)) {
                return CompletableFuture.failedFuture(lastFailure);
            }
            CompletableFuture<TokenSet> begun = new CompletableFuture<>();
            running = begun;
            start().whenComplete((tokens, failure) -> settle(begun, tokens, failure));
            return begun.copy(); // a caller that cancels does not cancel it for the others
        }
        return running.copy();
    }

    private CompletableFuture<TokenSet> start() {
        try {
            return exchange.get();
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(
                    IMessageException.unexpectedAnswer("The token exchange cannot be started", e));
        }
    }

    private void settle(CompletableFuture<TokenSet> begun, TokenSet tokens, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        synchronized (this) {
            running = null;
            lastFailure = cause;
            if (cause == null) {
                current = tokens;
                failures = 0;
                notBefore = Instant.MIN;
                wakeAt(tokens.due());
            } else {
                failures++;
                failedAt = clock.instant();
                notBefore = failedAt.plusMillis(BACK_OFF.apply(failures));
                wakeAt(notBefore);
            }
        }
        if (cause == null) {
            begun.complete(tokens);
        } else {
            begun.completeExceptionally(cause);
        }
    }

    /** Renews tokens even without calls. Expired ones are renewed by the next call. */
    private void wakeAt(Instant time) {
        if (alarm != null) {
            alarm.cancel(false);
        }
        Instant now = clock.instant();
        if (living(now) == null) {
            return;
        }
        Duration sleep = Duration.between(now, time);
        try {
            alarm = timer.schedule(
                    this::wake, Math.max(SHORTEST_SLEEP.toMillis(), sleep.toMillis()), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            alarm = null;
        }
    }

    private synchronized void wake() {
        Instant now = clock.instant();
        TokenSet living = living(now);
        if (living == null) {
            return;
        }
        Instant time = living.due().isAfter(notBefore) ? living.due() : notBefore;
        if (now.isBefore(time)) {
            wakeAt(time); // the clock was set back
        } else {
            begin(now);
        }
    }

    private static CompletableFuture<TokenSet> patient(
            CompletableFuture<TokenSet> renewal, TokenSet living, Instant now) {
        Duration half = Duration.between(now, living.expires()).dividedBy(2);
        Duration patience = half.compareTo(PATIENCE) < 0 ? half : PATIENCE;
        return renewal.completeOnTimeout(living, Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS)
                // Not on the JDK's single thread for delays: the caller's code may block.
                .handleAsync((tokens, failure) -> failure == null ? tokens : living);
    }
}
