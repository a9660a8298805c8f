// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceRangesTest {

    @Test
    void neighboursBecomeOneRange() {
        SequenceRanges ranges = SequenceRanges.builder()
                .add(18, 40)
                .add(41, 44)
                .add(46, 46)
                .add(47, 1000)
                .add(1003, 1003)
                .build();
        assertThat(ranges).hasToString("18-44,46-1000,1003");
        assertThat(SequenceRanges.parse("18-44,46-1000,1003")).isEqualTo(ranges).hasSameHashCodeAs(ranges);
    }

    @Test
    void numbersBeyondTheReachOfADoubleAreKept() {
        String text = "9007199254740993-9007199254740995,9223372036854775807";
        SequenceRanges ranges = SequenceRanges.parse(text);
        assertThat(ranges).hasToString(text);
        assertThat(ranges.contains(9007199254740992L)).isFalse();
        assertThat(ranges.contains(9007199254740993L)).isTrue();
        assertThat(ranges.contains(Long.MAX_VALUE)).isTrue();
    }

    @Test
    void theEmptyTextIsTheEmptySet() {
        assertThat(SequenceRanges.parse("")).isEqualTo(SequenceRanges.EMPTY).hasToString("");
        assertThat(SequenceRanges.EMPTY.isEmpty()).isTrue();
        assertThat(SequenceRanges.EMPTY.contains(0)).isFalse();
    }

    @Test
    void whatLiesAboveASequenceIsCutWithinARange() {
        List<String> above = new ArrayList<>();
        SequenceRanges.parse("1-5,8-12,20").forEachAfter(9, (first, last) -> above.add(first + "-" + last));
        assertThat(above).containsExactly("10-12", "20-20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {",", "5,", ",5", "5-", "-5", "7-6", "9,3", "1-5,5", "1-5,3-9", "a", "1 - 2", "1;2;", "1--2"})
    void damagedTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SequenceRanges.parse(text));
    }

    @Property(tries = 1000)
    void theRangesHaveExactlyTheAddedSequences(@ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> sequences) {
        TreeSet<Integer> set = new TreeSet<>(sequences);
        SequenceRanges.Builder builder = SequenceRanges.builder();
        set.forEach(sequence -> builder.add(sequence, sequence));
        SequenceRanges ranges = SequenceRanges.parse(builder.build().toString());
        for (int sequence = 0; sequence <= 61; sequence++) {
            assertThat(ranges.contains(sequence)).as("%d", sequence).isEqualTo(set.contains(sequence));
        }
    }
}
