// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.call.Repeats;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.photon.transport.PhotonErrors;
import io.github.camelimessage.sdk.RetryPolicy;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotonRepeatsTest {

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    /** Whether a write without a key may be retried. */
    @ParameterizedTest(name = "{0}, retryable {1}, source {2}, repeatable {3}: {4} attempts")
    @CsvSource({
        "UNAVAILABLE,        true,  ,             false, 3",
        "RESOURCE_EXHAUSTED, true,  intermediary, false, 3",
        "UNAVAILABLE,        true,  intermediary, false, 1",
        "UNAVAILABLE,        true,  intermediary, true,  3",
        "DEADLINE_EXCEEDED,  true,  ,             false, 1",
        "DEADLINE_EXCEEDED,  true,  ,             true,  3",
        "INTERNAL,           true,  upstream,     false, 1",
        "UNAVAILABLE,        false, ,             true,  1",
        "INVALID_ARGUMENT,   false, ,             true,  1"
    })
    void repeatsOnlyWhatCannotHappenTwice(
            Status.Code status, boolean retryable, String source, boolean repeatable, int attempts) {
        IMessageException failure = PhotonErrors.of(
                status, "no", new ErrorDetails("code", retryable, Map.of(), status.value(), null, source, null), null);
        List<IMessageException> retried = new CopyOnWriteArrayList<>();
        Repeats repeats = new Repeats(
                new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2)),
                new PhotonRepeats(),
                timer,
                retried::add);
        AtomicInteger made = new AtomicInteger();

        CompletableFuture<Object> result = repeats.run(repeatable, () -> {
                    made.incrementAndGet();
                    return CompletableFuture.failedFuture(failure);
                })
                .toCompletableFuture();

        assertThat(result).failsWithin(10, TimeUnit.SECONDS).withThrowableThat().withCause(failure);
        assertThat(made).hasValue(attempts);
        assertThat(retried).hasSize(attempts - 1).allMatch(failure::equals);
    }
}
