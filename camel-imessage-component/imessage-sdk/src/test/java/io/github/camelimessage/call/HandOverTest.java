// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.sdk.RetryPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An {@code Error} while an answer is passed on ends the call like any failure. */
@Timeout(120)
class HandOverTest {

    private final Calls calls = new Calls();

    @AfterEach
    void stop() {
        calls.close();
    }

    private static <T> T fail() {
        throw new StackOverflowError("test");
    }

    @Test
    void anErrorWhileAnAnswerIsMappedEndsTheCall() throws Exception {
        PendingCall<String> pending = calls.begin();
        pending.settle("answer", null, answer -> fail());
        ended(pending);
    }

    @Test
    void anErrorWhileAnAttemptStartsEndsTheCall() throws Exception {
        ended(calls.begin().attempt(HandOverTest::fail));
    }

    @Test
    void whileARepeatStartsOnTheThreadOfTheTimer() throws Exception {
        PendingCall<String> pending = calls.begin();
        AtomicInteger attempts = new AtomicInteger();
        Repeats repeats = new Repeats(
                new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1)),
                new Always(),
                calls.timer(),
                failure -> fail()); // which must have no effect
        repeats.<String>run(
                        true,
                        () -> pending.attempt(() -> attempts.incrementAndGet() == 1
                                ? CompletableFuture.failedFuture(ConnectionException.network("lost", null))
                                : fail()))
                .whenComplete((answer, failure) -> pending.settle(answer, failure, Function.identity()));

        ended(pending);
        assertThat(attempts.get()).isGreaterThan(1);
    }

    @Test
    void anErrorBetweenTwoStepsEndsTheCall() throws Exception {
        ended(Steps.then(CompletableFuture.completedFuture("first"), first -> fail()));
        ended(Steps.map(CompletableFuture.completedFuture("first"), first -> fail()));
    }

    @Test
    void anErrorWhileAFailureIsReplacedEndsTheCall() throws Exception {
        IMessageException failed = new NotFoundException("no", ErrorDetails.local("chatNotFound", Map.of()), null);
        CompletableFuture<?> whole = Steps.orElse(CompletableFuture.failedFuture(failed), failure -> fail());
        assertThat(failure(whole)).isSameAs(failed);
    }

    private static void ended(CompletableFuture<?> call) throws Exception {
        assertThat(failure(call))
                .isInstanceOf(IMessageException.class)
                .hasRootCauseInstanceOf(StackOverflowError.class);
    }

    private static Throwable failure(CompletableFuture<?> call) throws Exception {
        return call.handle((answer, failure) -> failure).get(60, TimeUnit.SECONDS);
    }

    private static final class Always implements RepeatRules {

        @Override
        public boolean mayRepeat(IMessageException failure) {
            return true;
        }

        @Override
        public boolean isUndone(IMessageException failure) {
            return true;
        }

        @Override
        public long delayMillis(RetryPolicy policy, int attempt, IMessageException failure) {
            return 1;
        }
    }
}
