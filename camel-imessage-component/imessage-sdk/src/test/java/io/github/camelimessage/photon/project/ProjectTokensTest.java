// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When tokens are exchanged, and how long the current ones are used. */
@Timeout(120)
class ProjectTokensTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final HandClock clock = new HandClock();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<CompletableFuture<TokenSet>> exchanges = new CopyOnWriteArrayList<>();
    private final ProjectTokens tokens = new ProjectTokens(
            () -> {
                exchanges.add(new CompletableFuture<>());
                return exchanges.get(exchanges.size() - 1);
            },
            clock,
            timer);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private void answer(int exchange, String token, Duration life) {
        answer(exchange, token, life, clock.instant());
    }

    private void answer(int exchange, String token, Duration life, Instant asked) {
        exchanges
                .get(exchange)
                .complete(TokenSet.of(new TokenAnswer("shared", token, null, null, life.toMillis() / 1000.0), asked));
    }

    private void fail(int exchange, boolean retryable) {
        ErrorDetails details = new ErrorDetails(ErrorCodes.NETWORK_ERROR, retryable, Map.of(), null, null, null, null);
        exchanges
                .get(exchange)
                .completeExceptionally(
                        retryable
                                ? new ConnectionException("away", details, null)
                                : new AuthenticationException("refused", details, null));
    }

    private static String token(CompletableFuture<TokenSet> next) throws Exception {
        return next.get(60, TimeUnit.SECONDS).token(null);
    }

    private static Throwable failure(CompletableFuture<TokenSet> next) throws Exception {
        Throwable failure = next.handle((set, thrown) -> thrown).get(60, TimeUnit.SECONDS);
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }

    @Test
    void oneExchangeServesAllWaitingCallsAndNoneCancelsItForTheOthers() throws Exception {
        List<CompletableFuture<TokenSet>> callers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            callers.add(tokens.next());
        }
        callers.remove(0).cancel(true);
        assertThat(exchanges).hasSize(1);

        answer(0, "one", HOUR);

        for (CompletableFuture<TokenSet> caller : callers) {
            assertThat(token(caller)).isEqualTo("one");
        }
        assertThat(token(tokens.next())).isEqualTo("one");
        assertThat(exchanges).hasSize(1);
    }

    @Test
    void tokensAreRenewedAtFourFifthsOfTheirLifeWhileCallsContinue() throws Exception {
        tokens.next();
        answer(0, "one", HOUR);
        clock.advance(Duration.ofMinutes(48).minusMillis(1));
        assertThat(token(tokens.next())).isEqualTo("one");
        assertThat(exchanges).hasSize(1);

        clock.advance(Duration.ofMillis(1));
        assertThat(tokens.next()).isCompleted();
        assertThat(token(tokens.next())).isEqualTo("one");
        assertThat(exchanges).hasSize(2);

        answer(1, "two", HOUR);
        assertThat(token(tokens.next())).isEqualTo("two");
    }

    @Test
    void withLessThanThirtySecondsLeftACallWaitsForTheRenewal() throws Exception {
        tokens.next();
        answer(0, "one", HOUR);
        clock.advance(HOUR.minusSeconds(30));
        CompletableFuture<TokenSet> waiting = tokens.next();
        assertThat(waiting).isNotDone();

        answer(1, "two", HOUR);

        assertThat(token(waiting)).isEqualTo("two");
    }

    @Test
    void whoWaitsForARenewalThatFailsGetsTheTokenThatLives() throws Exception {
        tokens.next();
        answer(0, "one", HOUR);
        clock.advance(HOUR.minusSeconds(20));
        CompletableFuture<TokenSet> waiting = tokens.next();

        fail(1, true);

        assertThat(token(waiting)).isEqualTo("one");
    }

    @Test
    void whoWaitsForARenewalThatNeverEndsGetsTheTokenThatLives() throws Exception {
        tokens.next();
        answer(0, "one", HOUR);
        clock.advance(HOUR.minusMillis(200));

        assertThat(token(tokens.next())).isEqualTo("one");
        assertThat(exchanges).hasSize(2);
    }

    @Test
    void anExchangeThatFailsLeavesTheTokenAndIsTriedAgainAfterAPause() throws Exception {
        tokens.next();
        answer(0, "one", HOUR);
        clock.advance(Duration.ofMinutes(50));
        tokens.next();
        fail(1, true);
        assertThat(token(tokens.next())).isEqualTo("one");
        assertThat(tokens.lastFailure()).isInstanceOf(ConnectionException.class);
        assertThat(exchanges).as("not at once").hasSize(2);

        clock.advance(Duration.ofSeconds(2)); // the longest first wait is 1.5
        assertThat(token(tokens.next())).isEqualTo("one");
        assertThat(exchanges).hasSize(3);
        answer(2, "two", HOUR);
        assertThat(token(tokens.next())).isEqualTo("two");
        assertThat(tokens.lastFailure()).isNull();
    }

    @Test
    void pausesGrowUpToHalfAMinute() throws Exception {
        tokens.next();
        answer(0, "one", Duration.ofDays(300));
        clock.advance(Duration.ofDays(280));
        for (int i = 1; i < 12; i++) {
            tokens.next();
            fail(i, true);
            tokens.next();
            assertThat(exchanges).hasSize(i + 1);
            clock.advance(Duration.ofSeconds(i < 6 ? 1 << i : 46));
        }
    }

    @Test
    void withoutAValidTokenTheCallFailsAndTheNextOneRetries() throws Exception {
        CompletableFuture<TokenSet> first = tokens.next();
        fail(0, true);
        assertThat(failure(first)).isInstanceOf(ConnectionException.class);

        CompletableFuture<TokenSet> second = tokens.next();
        assertThat(exchanges).hasSize(2);
        answer(1, "one", HOUR);
        assertThat(token(second)).isEqualTo("one");
    }

    @Test
    void whatIsRefusedForGoodIsNotAskedAtEveryCall() throws Exception {
        CompletableFuture<TokenSet> first = tokens.next();
        fail(0, false);
        assertThat(failure(first)).isInstanceOf(AuthenticationException.class);
        assertThat(failure(tokens.next())).isInstanceOf(AuthenticationException.class);
        assertThat(exchanges).hasSize(1);

        clock.advance(Duration.ofSeconds(2));
        CompletableFuture<TokenSet> later = tokens.next();
        assertThat(exchanges).hasSize(2);
        answer(1, "one", HOUR);
        assertThat(token(later)).isEqualTo("one");
    }

    @Test
    void aDeadTokenIsNeverGiven() throws Exception {
        tokens.next();
        answer(0, "one", HOUR);
        clock.advance(HOUR);
        CompletableFuture<TokenSet> next = tokens.next();
        assertThat(next).isNotDone();
        fail(1, true);
        assertThat(failure(next)).isInstanceOf(ConnectionException.class);
    }

    @Test
    void theLifeCountsFromWhenItWasAskedFor() throws Exception {
        tokens.next();
        Instant asked = clock.instant();
        clock.advance(Duration.ofMinutes(48));
        answer(0, "one", HOUR, asked);
        assertThat(token(tokens.next())).isEqualTo("one");
        assertThat(exchanges).hasSize(2);
    }

    @Test
    void aRefusedTokenIsExchangedOnceHoweverManyRefuseIt() throws Exception {
        tokens.next();
        answer(0, "one", HOUR);
        TokenSet refused = tokens.last();
        clock.advance(Duration.ofSeconds(1));
        CompletableFuture<TokenSet> first = tokens.insteadOf(refused);
        CompletableFuture<TokenSet> second = tokens.insteadOf(refused);
        assertThat(exchanges).hasSize(2);
        answer(1, "two", HOUR);
        CompletableFuture<TokenSet> late = tokens.insteadOf(refused);

        assertThat(token(first)).isEqualTo("two");
        assertThat(token(second)).isEqualTo("two");
        assertThat(token(late)).isEqualTo("two");
        assertThat(exchanges).hasSize(2);
        assertThat(token(tokens.insteadOf(tokens.last())))
                .as("a brand-new one that is refused too")
                .isEqualTo("two");
        assertThat(exchanges).hasSize(2);
    }

    /** A clock that was wrong at the start of the machine: the token dies earlier than the clock says. */
    @Test
    void aRefusedTokenIsExchangedAlsoWhenTheClockWasSetBack() throws Exception {
        tokens.next();
        answer(0, "one", HOUR);
        clock.advance(Duration.ofHours(-2));
        CompletableFuture<TokenSet> next = tokens.insteadOf(tokens.last());
        assertThat(exchanges).hasSize(2);
        answer(1, "two", HOUR);

        assertThat(token(next)).isEqualTo("two");
    }

    @Test
    void aClockThatIsSetBackMakesNoPauseLonger() throws Exception {
        CompletableFuture<TokenSet> refused = tokens.next();
        fail(0, false);
        assertThat(failure(refused)).isInstanceOf(AuthenticationException.class);
        clock.advance(Duration.ofHours(-2));
        CompletableFuture<TokenSet> next = tokens.next();
        assertThat(exchanges).hasSize(2);
        answer(1, "one", HOUR);

        assertThat(token(next)).isEqualTo("one");
    }

    @Test
    void tokensAreRenewedWithoutCalls() {
        List<Duration> sleeps = new CopyOnWriteArrayList<>();
        try (Sleeper sleeper = new Sleeper(sleeps)) {
            ProjectTokens idle = new ProjectTokens(
                    () -> {
                        CompletableFuture<TokenSet> exchange = new CompletableFuture<>();
                        exchanges.add(exchange);
                        if (exchanges.size() < 4) {
                            answer(exchanges.size() - 1, "token", HOUR);
                        }
                        return exchange;
                    },
                    clock,
                    sleeper);
            idle.next();
            await().atMost(Duration.ofSeconds(60)).until(() -> exchanges.size() == 4);
        }
        assertThat(sleeps).hasSize(3).containsOnly(Duration.ofMinutes(48));
    }

    @Test
    void anExchangeThatThrowsFailsItsCallers() throws Exception {
        ProjectTokens broken = new ProjectTokens(
                () -> {
                    throw new StackOverflowError();
                },
                clock,
                timer);
        assertThat(failure(broken.next())).hasMessageContaining("cannot be started");
    }

    /** Sleeps by moving the clock. */
    private final class Sleeper extends ScheduledThreadPoolExecutor implements AutoCloseable {

        private final List<Duration> sleeps;

        private Sleeper(List<Duration> sleeps) {
            super(1);
            this.sleeps = sleeps;
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            sleeps.add(Duration.of(delay, unit.toChronoUnit()));
            clock.advance(Duration.of(delay, unit.toChronoUnit()));
            return super.schedule(task, 0, unit);
        }

        @Override
        public void close() {
            shutdownNow();
        }
    }
}
