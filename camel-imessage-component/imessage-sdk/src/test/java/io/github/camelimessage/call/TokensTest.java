// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import static io.github.camelimessage.call.RenewingSupplier.NEW;
import static io.github.camelimessage.call.RenewingSupplier.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.sdk.RetryListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void aRefusalThatComesLateCausesNoSecondRenewal() throws Exception {
        RenewingSupplier supplier = RenewingSupplier.to(NEW);
        Tokens tokens = new Tokens(supplier, timer, RetryListener.NONE);
        CompletableFuture<String> slow = new CompletableFuture<>();
        CompletionStage<String> late = tokens.attempt(token -> token.equals(OLD) ? slow : answer(token));
        CompletionStage<String> first = tokens.attempt(TokensTest::answer);
        CompletionStage<String> next = tokens.attempt(TokensTest::answer);

        slow.completeExceptionally(refusal());

        for (CompletionStage<String> call : List.of(late, first, next)) {
            assertThat(call.toCompletableFuture().get(60, TimeUnit.SECONDS)).isEqualTo(NEW);
        }
        assertThat(supplier.renewals()).isEqualTo(1);
    }

    private static CompletionStage<String> answer(String token) {
        return token.equals(OLD) ? CompletableFuture.failedStage(refusal()) : CompletableFuture.completedStage(token);
    }

    private static AuthenticationException refusal() {
        return new AuthenticationException(
                "refused",
                new ErrorDetails(ErrorCodes.UNAUTHENTICATED, false, Map.of(), null, null, null, null, 401),
                null);
    }
}
