// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentNumbersTest {

    @Test
    void upToTheStartEverythingCounts() {
        RecentNumbers recent = new RecentNumbers(10);
        assertThat(recent.contains(0)).isTrue();
        assertThat(recent.contains(10)).isTrue();
        assertThat(recent.contains(11)).isFalse();
        recent.add(12);
        assertThat(recent.contains(12)).isTrue();
        assertThat(recent.contains(11)).isFalse();
        assertThat(recent.contains(13)).isFalse();
    }

    @Test
    void theLowestAndTheHighestNumberAreNumbersLikeAnyOther() {
        RecentNumbers recent = new RecentNumbers(-1);
        assertThat(recent.contains(0)).isFalse();
        recent.add(Long.MAX_VALUE);
        recent.add(0);
        assertThat(recent.contains(0)).isTrue();
        assertThat(recent.contains(Long.MAX_VALUE)).isTrue();
        assertThat(recent.contains(1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverTheOrderTheHighestAreRemembered(long seed) {
        Random random = new Random(seed);
        List<Long> numbers = LongStream.range(0, 3L * RecentNumbers.MAX)
                .map(number -> 2 * number)
                .boxed()
                .collect(Collectors.toList());
        for (int i = 0; i < numbers.size(); i += 50) {
            Collections.shuffle(numbers.subList(i, Math.min(numbers.size(), i + 50)), random);
        }
        RecentNumbers recent = new RecentNumbers(-1);
        TreeSet<Long> expected = new TreeSet<>();
        for (long number : numbers) {
            recent.add(number);
            recent.add(number);
            expected.add(number);
            if (expected.size() > RecentNumbers.MAX) {
                expected.pollFirst();
            }
        }
        long lowest = expected.first();
        for (long number = lowest; number < 6L * RecentNumbers.MAX; number++) {
            assertThat(recent.contains(number)).as("%d", number).isEqualTo(expected.contains(number));
        }
        assertThat(recent.contains(lowest - 2)).as("forgotten").isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void whileItGrowsNothingIsForgotten(long seed) {
        List<Long> numbers = LongStream.range(0, 200).boxed().collect(Collectors.toList());
        Collections.shuffle(numbers, new Random(seed));
        RecentNumbers recent = new RecentNumbers(-1);
        TreeSet<Long> expected = new TreeSet<>();
        for (long number : numbers) {
            recent.add(number);
            expected.add(number);
            for (long each : numbers) {
                assertThat(recent.contains(each)).as("%d", each).isEqualTo(expected.contains(each));
            }
        }
    }

    /** A process may have a thousand lines. */
    @Test
    void aLineWithFewEventsTakesLittleMemory() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        RecentNumbers warm = new RecentNumbers(0); // loads the class
        long before = threads.getCurrentThreadAllocatedBytes();
        RecentNumbers recent = new RecentNumbers(0);
        recent.add(1);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1024);
        assertThat(recent.contains(1)).isTrue();
        assertThat(warm.contains(1)).isFalse();
    }
}
