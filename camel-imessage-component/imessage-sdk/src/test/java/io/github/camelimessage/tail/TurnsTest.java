// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TurnsTest {

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final Queue<Runnable> given = new ArrayDeque<>();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void aCallBeginsOneTurnAndThenThereIsNoThread() {
        AtomicInteger turns = new AtomicInteger();
        Turns calls = turns(() -> {
            turns.incrementAndGet();
            return Turns.UNTIL_CALLED;
        });
        calls.call();
        calls.call();
        assertThat(given).hasSize(1);
        given.remove().run();
        assertThat(turns).hasValue(1); // the second call came before the turn
        assertThat(given).isEmpty();

        calls.call();
        given.remove().run();
        assertThat(turns).hasValue(2);
    }

    @Test
    void aCallDuringATurnBeginsAnotherOne() {
        List<String> told = new ArrayList<>();
        Turns[] calls = new Turns[1];
        calls[0] = turns(() -> {
            told.add("turn");
            if (told.size() == 1) {
                calls[0].call();
            }
            return Turns.UNTIL_CALLED;
        });
        calls[0].call();
        given.remove().run();
        assertThat(told).hasSize(2);
        assertThat(given).isEmpty();
    }

    @Test
    void afterTheLastTurnNoneComes() {
        AtomicInteger turns = new AtomicInteger();
        Turns calls = turns(() -> {
            turns.incrementAndGet();
            return Turns.LAST;
        });
        calls.call();
        given.remove().run();
        calls.call();
        assertThat(given).isEmpty();
        assertThat(turns).hasValue(1);
    }

    @Test
    void itComesByItselfWhenItSaidSo() throws InterruptedException {
        AtomicLong came = new AtomicLong();
        CountDownLatch again = new CountDownLatch(2);
        long begin = System.nanoTime();
        Turns calls = new Turns(
                pool,
                () -> {
                    came.set(System.nanoTime()); // before it is notified
                    again.countDown();
                    return again.getCount() == 0 ? Turns.LAST : begin + TimeUnit.MILLISECONDS.toNanos(300);
                },
                () -> true);
        calls.call();
        again.await();
        assertThat(came.get() - begin).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(300));
    }

    @Test
    void anEarlierTimeCountsAndALaterOneDoesNotPutItOff() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(3);
        long hour = TimeUnit.HOURS.toNanos(1);
        long soon = TimeUnit.MILLISECONDS.toNanos(50);
        Queue<Long> answers = new ArrayDeque<>(List.of(hour, soon, Turns.LAST));
        Turns calls = new Turns(
                pool,
                () -> {
                    third.countDown();
                    long answer = answers.remove();
                    return answer == Turns.LAST ? answer : System.nanoTime() + answer;
                },
                () -> true);
        calls.call();
        while (third.getCount() > 2) {
            Thread.onSpinWait();
        }
        calls.call(); // its answer is the earlier time, at which the last turn comes
        third.await();
    }

    @Test
    void manyCallersLoseNoCallAndNeverHaveTwoTurnsAtOnce() throws InterruptedException {
        int callers = 4;
        int each = 20_000;
        AtomicInteger brought = new AtomicInteger();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger overlaps = new AtomicInteger();
        int[] taken = {0}; // by turns alone, and without a lock
        CountDownLatch all = new CountDownLatch(1);
        Turns calls = new Turns(
                pool,
                () -> {
                    if (inside.incrementAndGet() > 1) {
                        overlaps.incrementAndGet();
                    }
                    taken[0] += brought.getAndSet(0);
                    inside.decrementAndGet();
                    if (taken[0] == callers * each) {
                        all.countDown();
                    }
                    return Turns.UNTIL_CALLED;
                },
                () -> true);
        for (int i = 0; i < callers; i++) {
            pool.execute(() -> {
                for (int j = 0; j < each; j++) {
                    brought.incrementAndGet();
                    calls.call();
                }
            });
        }
        all.await();
        assertThat(overlaps).hasValue(0);
    }

    @Test
    void whoIsRefusedAThreadTriesAgainAsLongAsItIsTo() throws InterruptedException {
        AtomicInteger refusals = new AtomicInteger();
        CountDownLatch turn = new CountDownLatch(1);
        Turns calls = new Turns(
                task -> {
                    if (refusals.get() < 2) {
                        throw new RejectedExecutionException("none left");
                    }
                    pool.execute(task);
                },
                () -> {
                    turn.countDown();
                    return Turns.LAST;
                },
                () -> {
                    refusals.incrementAndGet();
                    return true;
                });
        calls.call();
        turn.await();
        assertThat(refusals).hasValue(2);
    }

    @Test
    void aRejectedTaskIsNotRetriedIfTheHandlerDeclines() {
        AtomicInteger refusals = new AtomicInteger();
        Turns calls = new Turns(
                task -> {
                    throw new RejectedExecutionException("closed");
                },
                () -> Turns.UNTIL_CALLED,
                () -> {
                    refusals.incrementAndGet();
                    return false;
                });
        calls.call();
        calls.call();
        assertThat(refusals).hasValue(1);
    }

    private Turns turns(LongSupplier turn) {
        return new Turns(given::add, turn, () -> true);
    }
}
