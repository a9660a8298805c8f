// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.component.imessage.Pacing;
import io.github.camelimessage.error.RateLimitException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinePacerTest {

    private final HandClock clock = new HandClock();
    private final LinePacer pacer = new LinePacer(clock, limit -> {});

    private static PacingRule rule(Pacing pacing, String limits) {
        return PacingRule.of(pacing, limits, Duration.ofDays(1));
    }

    private CompletableFuture<LinePacer.Turn> send(String chat, PacingRule rule) {
        return pacer.turn(new PacedSend(chat, false), rule);
    }

    private static Duration retryAfter(CompletableFuture<?> turn) {
        try {
            turn.join();
            throw new AssertionError("It was given a turn");
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(RateLimitException.class);
            return ((RateLimitException) e.getCause()).retryAfter();
        }
    }

    @Test
    void noPeriodHasMoreThanTheLimitWhereverItBegins() {
        Random random = new Random(4711);
        PacingRule rule = rule(Pacing.WAIT, "line:7/10s,chat:3/4s");
        long start = clock.now();
        List<Long> line = new ArrayList<>();
        List<Long> chat = new ArrayList<>();
        List<CompletableFuture<?>> turns = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean isFirst = random.nextBoolean();
            turns.add(send(isFirst ? "a" : "b", rule).thenAccept(turn -> {
                line.add(clock.now() - start);
                if (isFirst) {
                    chat.add(clock.now() - start);
                }
            }));
            clock.advance(Duration.ofMillis(random.nextInt(1200)));
        }
        clock.advance(Duration.ofMinutes(20));

        assertThat(turns).allMatch(CompletableFuture::isDone).noneMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(mostWithin(line, Duration.ofSeconds(10))).isEqualTo(7);
        assertThat(mostWithin(chat, Duration.ofSeconds(4))).isEqualTo(3);
    }

    private static int mostWithin(List<Long> times, Duration period) {
        return times.stream()
                .mapToInt(begin -> (int) times.stream()
                        .filter(time -> time >= begin && time - begin < period.toNanos())
                        .count())
                .max()
                .orElse(0);
    }

    @Test
    void waitingSendsAreMadeInOrderAndNotOvertaken() {
        PacingRule rule = rule(Pacing.WAIT, "chat:1/10s");
        List<String> order = new ArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            send("a", rule).thenAccept(turn -> order.add(name));
        }
        assertThat(order).containsExactly("first");
        assertThat(pacer.waiting()).isEqualTo(2);
        send("b", rule).thenAccept(turn -> order.add("another chat"));
        clock.advance(Duration.ofSeconds(10));
        send("a", rule).thenAccept(turn -> order.add("late"));
        clock.advance(Duration.ofSeconds(30));

        assertThat(order).containsExactly("first", "another chat", "second", "third", "late");
        assertThat(pacer.waiting()).isZero();
    }

    @Test
    void aSendThatWouldWaitTooLongFailsAtOnceAndRetryAfterSaysHowLong() {
        PacingRule patient = PacingRule.of(Pacing.WAIT, "line:1/1h", Duration.ofMinutes(10));
        assertThat(send("a", patient)).isCompleted();
        assertThat(retryAfter(send("a", patient))).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        clock.advance(Duration.ofMinutes(55));
        CompletableFuture<?> waits = send("a", patient);
        assertThat(waits).isNotDone();
        CompletableFuture<?> behind = send("b", patient);
        clock.advance(Duration.ofMinutes(5));
        assertThat(waits).isCompleted();
        assertThat(behind).isCompletedExceptionally(); // the previous send used the only place
    }

    @Test
    void withFailNoSendWaits() {
        PacingRule rule = rule(Pacing.FAIL, "chat:2/1m");
        assertThat(send("a", rule)).isCompleted();
        assertThat(send("a", rule)).isCompleted();
        assertThat(retryAfter(send("a", rule))).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
        assertThat(send("b", rule)).isCompleted();
        clock.advance(Duration.ofMinutes(1));
        assertThat(send("a", rule)).isCompleted();
    }

    @Test
    void whatIsGivenBackIsThereForTheNextWhoWaits() {
        PacingRule rule = rule(Pacing.WAIT, "line:1/1d");
        LinePacer.Turn turn = send("a", rule).join();
        CompletableFuture<?> waits = send("a", PacingRule.of(Pacing.WAIT, "line:1/1d", Duration.ofDays(2)));
        assertThat(waits).isNotDone();
        turn.giveBack();
        assertThat(waits).isCompleted();
    }

    @Test
    void endpointsWithOtherLimitsCountTheSameSends() {
        PacingRule wide = rule(Pacing.FAIL, "line:100/1m");
        PacingRule narrow = rule(Pacing.FAIL, "line:2/1m");
        assertThat(send("a", narrow)).isCompleted();
        assertThat(send("a", wide)).isCompleted();
        assertThat(send("a", narrow)).isCompletedExceptionally();
        assertThat(pacer.left(wide.limits().get(0))).isEqualTo(99);
        assertThat(pacer.left(narrow.limits().get(0))).isZero();
    }

    @Test
    void aNewChatCountsForItsOwnLimitAlone() {
        PacingRule rule = rule(Pacing.FAIL, "newChat:1/1d");
        PacedSend newChat = new PacedSend("a", true);
        assertThat(pacer.turn(newChat, rule)).isCompleted();
        assertThat(pacer.turn(newChat, rule)).isCompletedExceptionally();
        assertThat(send("a", rule)).isCompleted();
    }

    @Test
    void chatsThatWereNotWrittenToOfLateAreForgotten() {
        PacingRule rule = rule(Pacing.FAIL, "chat:5/1m");
        send("a", rule);
        send("a", rule);
        assertThat(pacer.left(rule.limits().get(0))).isEqualTo(3);
        clock.advance(Duration.ofMinutes(2));
        assertThat(pacer.left(rule.limits().get(0))).isEqualTo(5);
    }

    @Test
    void whoWaitsWhenItEndsFails() {
        PacingRule rule = rule(Pacing.WAIT, "line:1/1h");
        send("a", rule);
        CompletableFuture<?> waits = send("a", rule);
        pacer.close();
        assertThat(waits).isCompletedExceptionally();
        assertThat(pacer.waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line",
                "line:0/1d",
                "line:-1/1d",
                "line:5/0s",
                "line:5/32d",
                "line:5/1w",
                "word:5/1d",
                "line:2000000/1d",
                "line:5/d",
                "line: 5/1d",
                "line:99999999999/1d"
            })
    void aLimitThatCannotBeReadIsRefused(String text) {
        assertThatThrownBy(() -> rule(Pacing.WAIT, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text)
                .hasMessageContaining("scope:count/period");
    }

    @Test
    void limitsAreShownAsTheyAreWritten() {
        assertThat(rule(Pacing.WAIT, "line:5000/1d, chat:30/1m,newChat:9/90s,line:1/36h")
                        .toString())
                .isEqualTo("WAIT line:5000/1d,chat:30/1m,newChat:9/90s,line:1/36h");
    }
}
