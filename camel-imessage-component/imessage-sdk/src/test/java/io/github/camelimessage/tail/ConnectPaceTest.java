// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectPaceTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int PER_SECOND = 50;

    private final ConnectPace pace = new ConnectPace(PER_SECOND);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 123_456_789_123L, -5_000_000_001L})
    void aSingleTailDoesNotWait(long now) {
        assertThat(pace.reserve(now, now)).isEqualTo(now);
        assertThat(pace.reserve(now + 7 * SECOND, now)).isEqualTo(now + 7 * SECOND);
        assertThat(pace.reserve(now + SECOND, now)).isEqualTo(now + SECOND);
    }

    @Test
    void aThousandThatWantToAtOnceTakeTwentySeconds() {
        long now = 42 * SECOND + 1;
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            times.add(pace.reserve(now, now));
        }
        assertThat(times).isSorted().doesNotHaveDuplicates().allMatch(time -> time >= now);
        assertThat(Collections.max(times) - now).isBetween(19 * SECOND, 21 * SECOND);
        assertThat(mostInASecond(times)).isLessThanOrEqualTo(PER_SECOND + 1);
    }

    @Test
    void oneThatWantsToLaterDoesNotKeepTheOthersWaiting() {
        long now = 42 * SECOND;
        pace.reserve(now + 30 * SECOND, now);
        assertThat(pace.reserve(now + SECOND, now)).isEqualTo(now + SECOND);
    }

    @Test
    void slotsOfThePastAreForgotten() {
        for (int i = 0; i < 100; i++) {
            pace.reserve(0, 0);
        }
        assertThat(pace.reserve(10 * SECOND, 10 * SECOND)).isEqualTo(10 * SECOND);
        assertThat(pace.reserve(9 * SECOND, 10 * SECOND)).isBetween(9 * SECOND, 10 * SECOND);
    }

    /** As tails do: each connects again some time after its turn, which varies by a half. */
    @Test
    void aLongOutageOfAThousandNeverExceedsTheRate() {
        Random random = new Random(7);
        List<long[]> next = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            next.add(new long[] {pace.reserve(0, 0)});
        }
        for (long now = 0; now < 120 * SECOND; now += SECOND / 100) {
            for (long[] due : next) {
                if (due[0] <= now) {
                    all.add(due[0]);
                    due[0] = pace.reserve(now + (long) (SECOND * (0.5 + random.nextDouble())), now);
                }
            }
        }
        assertThat(mostInASecond(all)).isLessThanOrEqualTo(PER_SECOND + 1);
        assertThat(all).hasSizeGreaterThan(115 * PER_SECOND);
    }

    /** Each tail retries within some milliseconds after its time, but no thread runs for a while. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 30})
    void aBusyProcessDoesNotMakeUpForWhatItDidNotDo(int seconds) {
        List<NextAttempt> tails = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            tails.add(new NextAttempt(pace, 0, 0));
        }
        List<Long> begun = new ArrayList<>();
        for (long now = 0; !tails.isEmpty() && now < 120 * SECOND; now += SECOND / 250) {
            if (now == 3 * SECOND) {
                now += seconds * SECOND; // no thread runs
            }
            long time = now;
            tails.removeIf(tail -> {
                boolean begins = tail.begins(time);
                if (begins) {
                    begun.add(time);
                } else {
                    assertThat(tail.dueAt()).isGreaterThan(time);
                }
                return begins;
            });
        }
        assertThat(mostInASecond(begun)).isLessThanOrEqualTo(PER_SECOND + ConnectPace.AT_ONCE);
        assertThat(begun).hasSize(1000);
        assertThat(Collections.max(begun)).isLessThan((23 + seconds) * SECOND);
    }

    /** Late timers must not prevent a tail from connecting. */
    @Test
    void whoIsAlwaysLateConnectsAllTheSame() {
        Random random = new Random(3);
        List<NextAttempt> tails = new ArrayList<>();
        List<long[]> looks = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            NextAttempt tail = new NextAttempt(pace, 0, 0);
            tails.add(tail);
            looks.add(new long[] {tail.dueAt() + (long) (SECOND * random.nextDouble())});
        }
        List<Long> begun = new ArrayList<>();
        for (long now = 0; begun.size() < 1000 && now < 120 * SECOND; now += SECOND / 1000) {
            for (int i = 0; i < tails.size(); i++) {
                if (looks.get(i)[0] <= now && tails.get(i).begins(now)) {
                    begun.add(now);
                    looks.get(i)[0] = Long.MAX_VALUE;
                } else if (looks.get(i)[0] <= now) {
                    looks.get(i)[0] = tails.get(i).dueAt() + (long) (SECOND * random.nextDouble());
                }
            }
        }
        assertThat(begun).hasSize(1000);
        assertThat(mostInASecond(begun)).isLessThanOrEqualTo(PER_SECOND + ConnectPace.AT_ONCE);
        assertThat(Collections.max(begun)).isLessThan(40 * SECOND);
    }

    @Test
    void aConnectionIsNotOpenedWhileTooManyOthersAre() {
        long now = -7 * SECOND;
        LiveConnection connection = new LiveConnection(SECOND, failures -> 1000L, pace, now);
        for (int i = 0; i < ConnectPace.AT_ONCE; i++) {
            assertThat(pace.admits(now + SECOND)).isTrue();
        }
        assertThat(connection.isToOpen(now + SECOND)).isFalse();
        assertThat(connection.dueAt()).isBetween(now + SECOND + 1, now + 2 * SECOND);
        assertThat(connection.isToOpen(connection.dueAt())).isTrue();
    }

    @Test
    void whoIsAloneIsAlwaysAdmitted() {
        for (long now = -3 * SECOND; now < 3 * SECOND; now += SECOND / PER_SECOND) {
            assertThat(pace.admits(now)).isTrue();
            assertThat(pace.reserve(now + SECOND / 10, now)).isEqualTo(now + SECOND / 10);
        }
    }

    private static int mostInASecond(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < sorted.size(); last++) {
            while (sorted.get(last) - sorted.get(first) >= SECOND) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
