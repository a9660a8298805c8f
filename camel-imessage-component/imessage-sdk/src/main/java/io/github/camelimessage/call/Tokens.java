// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.sdk.FixedToken;
import io.github.camelimessage.sdk.RetryListener;
import io.github.camelimessage.sdk.TokenSupplier;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/**
 * The token of all calls and streams of a client. A refused token is not sent again: the user's supplier is asked for a
 * fresh one, once for all waiting calls.
 */
public final class Tokens {

    private final SupplierCalls supplier;
    private final RefusedTokens refused;
    private final Retries retries;

    /** The last renewal: in progress, failed, or the token to send while the supplier's cache returns a refused one. */
    private CompletableFuture<String> renewal;

    /**
     * @param timer limits the time of the supplier
     * @param listener called for each repeated attempt
     */
    public Tokens(TokenSupplier supplier, ScheduledExecutorService timer, RetryListener listener) {
        this.supplier = new SupplierCalls(supplier, timer);
        this.refused = new RefusedTokens(supplier instanceof FixedToken);
        this.retries = new Retries(listener);
    }

    /** Makes an attempt. If its token is refused, it is retried with a fresh one, once. */
    public <A> CompletionStage<A> attempt(Function<String, CompletionStage<A>> attempt) {
        return next().thenCompose(token -> attempt.apply(token).exceptionallyCompose(failure -> {
            Throwable cause = unwrap(failure);
            return isRefusal(cause)
                    ? instead(token, (IMessageException) cause).thenCompose(fresh -> {
                        retries.tell(cause);
                        return last(attempt, fresh);
                    })
                    : CompletableFuture.failedStage(cause);
        }));
    }

    /** Makes an attempt that cannot be retried. */
    public <A> CompletionStage<A> once(Function<String, CompletionStage<A>> attempt) {
        return next().thenCompose(token -> last(attempt, token));
    }

    private <A> CompletionStage<A> last(Function<String, CompletionStage<A>> attempt, String fresh) {
        return attempt.apply(fresh).whenComplete((answer, failure) -> {
            if (isRefusal(unwrap(failure))) {
                refused.add(fresh);
            }
        });
    }

    /** The token to send now. */
    public CompletionStage<String> next() {
        return supplier.token().thenCompose(token -> {
            if (refused.contains(token)) {
                return renewed().thenApply(this::trusted);
            }
            forgetRenewalUnless(token);
            return CompletableFuture.completedStage(token);
        });
    }

    /**
     * The token to send in place of one that the server refused.
     *
     * @param refusal fails the stage when there is no other token
     */
    public CompletionStage<String> instead(String token, IMessageException refusal) {
        refused.add(token);
        return renewed().thenApply(fresh -> {
            if (fresh.equals(token) || refused.containsLately(fresh)) {
                throw refusal;
            }
            return fresh;
        });
    }

    /** Records that the server refused a token. */
    public void refused(String token) {
        refused.add(token);
    }

    /** Whether the server did not carry out a call because of its token; not because of missing permissions. */
    public static boolean isRefusal(Throwable failure) {
        if (!(failure instanceof AuthenticationException refusal)) {
            return false;
        }
        ErrorDetails details = refusal.details();
        return Integer.valueOf(401).equals(details.httpStatus())
                || Integer.valueOf(16).equals(details.status());
    }

    private CompletionStage<String> renewed() {
        CompletableFuture<String> begun = new CompletableFuture<>();
        synchronized (this) {
            if (renewal != null && mayServe(renewal)) {
                return renewal;
            }
            renewal = begun;
        }
        supplier.freshToken().whenComplete((token, failure) -> {
            if (failure == null) {
                begun.complete(token);
            } else {
                begun.completeExceptionally(unwrap(failure));
            }
        });
        return begun;
    }

    private boolean mayServe(CompletableFuture<String> renewal) {
        return !renewal.isDone() || !renewal.isCompletedExceptionally() && !refused.contains(renewal.join());
    }

    /**
     * If the token differs from the renewed one, the supplier has a newer one by itself. The renewed token still serves
     * calls whose refusals arrive late.
     */
    private synchronized void forgetRenewalUnless(String token) {
        if (renewal != null
                && renewal.isDone()
                && (renewal.isCompletedExceptionally() || !renewal.join().equals(token))) {
            renewal = null;
        }
    }

    private String trusted(String fresh) {
        if (refused.containsLately(fresh)) {
            throw new AuthenticationException(
                    "The server refused this token, and the token supplier returns no other one",
                    ErrorDetails.local(ErrorCodes.UNAUTHENTICATED, Map.of()),
                    null);
        }
        return fresh;
    }

    private static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
