// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.AuthenticationException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupplierCallsTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void aSupplierThatNeverAnswersIsGivenUp() throws Exception {
        SupplierCalls calls = new SupplierCalls(CompletableFuture::new, timer, Duration.ofMillis(10));

        assertThat(failure(calls)).hasMessage("The token supplier did not answer within 10 ms");
    }

    @Test
    void afterTheEndOfTheClientNoCallWaits() throws Exception {
        timer.shutdownNow();
        SupplierCalls calls = new SupplierCalls(CompletableFuture::new, timer, Duration.ofHours(1));

        assertThat(failure(calls)).hasMessage("The client is closed");
    }

    private static Throwable failure(SupplierCalls calls) throws Exception {
        Throwable failure = calls.token()
                .handle((token, thrown) -> thrown)
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        assertThat(failure).isInstanceOf(AuthenticationException.class);
        return failure;
    }
}
