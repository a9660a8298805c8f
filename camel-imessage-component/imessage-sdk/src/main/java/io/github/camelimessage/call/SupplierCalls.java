// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.sdk.TokenSupplier;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Calls the user's supplier. If it fails, or never answers, the result is an {@link AuthenticationException}, unless it
 * failed with an {@link IMessageException} itself.
 */
final class SupplierCalls {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final TokenSupplier supplier;
    private final ScheduledExecutorService timer;
    private final Duration limit;

    SupplierCalls(TokenSupplier supplier, ScheduledExecutorService timer) {
        this(supplier, timer, LIMIT);
    }

    SupplierCalls(TokenSupplier supplier, ScheduledExecutorService timer, Duration limit) {
        this.supplier = supplier;
        this.timer = timer;
        this.limit = limit;
    }

    CompletionStage<String> token() {
        return ask(supplier::token);
    }

    CompletionStage<String> freshToken() {
        return ask(supplier::freshToken);
    }

    private CompletionStage<String> ask(Supplier<CompletionStage<String>> question) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        try {
            Objects.requireNonNull(question.get(), "The token supplier returned null")
                    .whenComplete((token, failure) -> answer(answer, token, failure));
        } catch (Throwable e) { // the supplier is the user's
            answer(answer, null, e);
        }
        if (!answer.isDone()) {
            limit(answer);
        }
        return answer;
    }

    private static void answer(CompletableFuture<String> answer, String token, Throwable failure) {
        String cleaned = token == null ? "" : token.strip(); // a file with a token usually ends with a newline
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof IMessageException told) {
            answer.completeExceptionally(told);
        } else if (failure != null) {
            answer.completeExceptionally(unauthenticated("The token supplier failed", failure));
        } else if (cleaned.isEmpty() || !isVisibleAscii(cleaned)) {
            answer.completeExceptionally(unauthenticated(
                    "The option token, or the result of the tokenSupplier, is missing or contains a"
                            + " character that is not allowed in an HTTP header",
                    null));
        } else {
            answer.complete(cleaned);
        }
    }

    private void limit(CompletableFuture<String> answer) {
        try {
            // The caller's next step may block, so it does not run on the thread of the timers.
            Runnable expire = () -> ForkJoinPool.commonPool()
                    .execute(() -> answer.completeExceptionally(unauthenticated(
                            "The token supplier did not answer within " + limit.toMillis() + " ms", null)));
            Future<?> clock = timer.schedule(expire, limit.toMillis(), TimeUnit.MILLISECONDS);
            answer.whenComplete((token, failure) -> clock.cancel(false));
        } catch (RejectedExecutionException closed) {
            answer.completeExceptionally(unauthenticated("The client is closed", closed));
        }
    }

    private static boolean isVisibleAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static AuthenticationException unauthenticated(String message, Throwable cause) {
        return new AuthenticationException(message, ErrorDetails.local(ErrorCodes.UNAUTHENTICATED, Map.of()), cause);
    }
}
