// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LowWaterMarkTest {

    private final LowWaterMark mark = new LowWaterMark(Checkpoint.at(10));

    @Test
    void itStartsAtTheCheckpoint() {
        assertThat(mark.checkpoint()).hasToString("10");
        assertThat(new LowWaterMark(Checkpoint.parse("10;12-14;")).checkpoint()).hasToString("10;12-14;");
    }

    @Test
    void thePositionWaitsForTheLowestInFlight() {
        begin(11, 15, 20);
        mark.prove(20, null);
        assertThat(mark.checkpoint()).hasToString("10;12-14,16-19;");
        mark.complete(15);
        assertThat(mark.checkpoint()).hasToString("10;12-19;");
        mark.complete(11);
        assertThat(mark.checkpoint()).hasToString("19");
        mark.complete(20);
        assertThat(mark.checkpoint()).hasToString("20");
    }

    @Test
    void beyondProvenOnlyWhatCompletedItselfCounts() {
        begin(12, 15);
        mark.complete(15);
        assertThat(mark.checkpoint()).hasToString("10;15;");
        mark.prove(11, null);
        mark.complete(12);
        assertThat(mark.checkpoint()).hasToString("11;12,15;");
    }

    @Test
    void whatAnEarlierRunCompletedIsStoredUntilProven() {
        LowWaterMark restored = new LowWaterMark(Checkpoint.parse("10;12-20,30;"));
        restored.begin(25);
        restored.complete(25);
        assertThat(restored.checkpoint()).hasToString("10;12-20,25,30;");
        restored.prove(15, null);
        assertThat(restored.checkpoint()).hasToString("15;16-20,25,30;");
        restored.prove(30, null);
        assertThat(restored.checkpoint()).hasToString("30");
    }

    @Test
    void theAnchorIsTheLastEventBeforeThePosition() {
        mark.prove(11, Anchor.parse("11:0123456789abcdef"));
        begin(12);
        mark.prove(12, Anchor.parse("12:0123456789abcdef"));
        begin(14);
        mark.prove(14, Anchor.parse("14:0123456789abcdef"));
        assertThat(mark.checkpoint()).hasToString("11;13;11:0123456789abcdef;");
        mark.complete(12);
        assertThat(mark.checkpoint()).hasToString("13;12:0123456789abcdef;");
        mark.complete(14);
        assertThat(mark.checkpoint()).hasToString("14;14:0123456789abcdef;");
        mark.prove(20, Anchor.parse("14:0123456789abcdef"));
        assertThat(mark.checkpoint()).hasToString("20;14:0123456789abcdef;");
        mark.moveTo(5);
        assertThat(mark.checkpoint()).hasToString("5");
    }

    @Test
    void aLateEventTakesThePositionBackUntilItIsDone() {
        mark.prove(20, Anchor.parse("20:0123456789abcdef"));
        begin(15);
        assertThat(mark.checkpoint()).hasToString("14;16-20;");
        mark.complete(15);
        assertThat(mark.checkpoint()).hasToString("20;20:0123456789abcdef;");
    }

    @Test
    void theLowestNumberComesAgainUntilItIsDone() {
        LowWaterMark first = new LowWaterMark(Checkpoint.at(0));
        first.begin(0);
        first.prove(3, null);
        assertThat(first.checkpoint()).hasToString("0;1-3;");
        assertThat(first.positionWithout(5)).isZero();
        first.complete(0);
        assertThat(first.checkpoint()).hasToString("3");
    }

    @Test
    void theHighestNumberIsANumberLikeAnyOther() {
        begin(12, Long.MAX_VALUE);
        mark.prove(Long.MAX_VALUE, null);
        assertThat(mark.checkpoint()).hasToString("11;13-" + (Long.MAX_VALUE - 1) + ";");
        mark.complete(12);
        assertThat(mark.checkpoint()).hasToString(Long.toString(Long.MAX_VALUE - 1));
        mark.complete(Long.MAX_VALUE);
        assertThat(mark.checkpoint()).hasToString(Long.toString(Long.MAX_VALUE));
    }

    @Test
    void movingForgetsTheRangesOfTheOldLog() {
        LowWaterMark moved = new LowWaterMark(Checkpoint.parse("10;12-20;"));
        moved.moveTo(5);
        assertThat(moved.checkpoint()).hasToString("5");
    }

    @Test
    void movingKeepsWhatIsInFlight() {
        begin(11);
        mark.moveTo(100);
        assertThat(mark.checkpoint()).hasToString("10;12-100;");
        mark.complete(11);
        assertThat(mark.checkpoint()).hasToString("100");
    }

    @Test
    void movingBackForgetsWhatCompletedInTheOldLog() {
        begin(104, 105);
        mark.complete(104);
        mark.moveTo(60);
        mark.complete(105);
        assertThat(mark.checkpoint()).hasToString("60");
    }

    @Test
    void anEventWithTheSequenceOfOneInFlightIsCompletedWhenBothAre() {
        begin(104);
        mark.moveTo(60);
        begin(104);
        mark.prove(110, null);
        assertThat(mark.checkpoint()).hasToString("103;105-110;");
        mark.complete(104);
        assertThat(mark.checkpoint()).as("one of the two").hasToString("103;105-110;");
        assertThat(mark.inFlight()).isOne();
        mark.complete(104);
        assertThat(mark.checkpoint()).hasToString("110");
    }

    @Test
    void ofTwoWithTheSameNumberNoneStandsForTheOther() {
        begin(104);
        mark.moveTo(60);
        begin(104);
        mark.complete(104);
        assertThat(mark.checkpoint()).hasToString("60");
        mark.complete(104);
        assertThat(mark.checkpoint()).hasToString("60;104;");
    }

    @Test
    void thePositionWithoutOneWaitsForTheOtherOfItsNumber() {
        begin(104);
        mark.moveTo(60);
        begin(104);
        mark.prove(110, null);
        assertThat(mark.positionWithout(104)).isEqualTo(103);
        mark.complete(104);
        assertThat(mark.positionWithout(104)).isEqualTo(110);
    }

    @Test
    void completingWhatWasNeverStartedHasNoEffect() {
        mark.complete(11);
        mark.prove(5, null);
        assertThat(mark.checkpoint()).hasToString("10");
        assertThat(mark.inFlight()).isZero();
    }

    private void begin(long... sequences) {
        for (long sequence : sequences) {
            mark.begin(sequence);
        }
    }

    /**
     * Each number is an event in a log with a hole at every third sequence. It is delivered live, or by a replay that
     * reaches it, or it completes; and sometimes a process restarts from the saved text.
     */
    @Property(tries = 1_000)
    void theCheckpointCoversExactlyWhatIsCompleted(@ForAll @Size(max = 40) List<@IntRange(max = 119) Integer> moves) {
        play(moves);
    }

    @Tag("proof")
    @Property(tries = 20_000)
    void theCheckpointCoversExactlyWhatIsCompletedInManyRuns(
            @ForAll @Size(max = 40) List<@IntRange(max = 119) Integer> moves) {
        play(moves);
    }

    private static void play(List<Integer> moves) {
        Naive naive = new Naive();
        for (int move : moves) {
            int sequence = 1 + move % 30;
            switch (move / 30) {
                case 0 -> naive.live(sequence);
                case 1 -> naive.replay(sequence);
                case 2 -> naive.complete(sequence);
                default -> naive.restart(sequence);
            }
            naive.check();
        }
    }

    /** Remembers every event by itself. */
    private static final class Naive {

        private static final int LAST = 30;

        private LowWaterMark mark = new LowWaterMark(Checkpoint.at(0));
        private int proven;
        private final Set<Integer> inFlight = new TreeSet<>();
        private final Set<Integer> completed = new TreeSet<>();

        private static boolean isHole(int sequence) {
            return sequence % 3 == 0;
        }

        void live(int sequence) {
            if (!isHole(sequence) && !inFlight.contains(sequence) && !completed.contains(sequence)) {
                inFlight.add(sequence);
                mark.begin(sequence);
            }
        }

        void replay(int to) {
            for (; proven < to; proven++) {
                live(proven + 1);
            }
            mark.prove(to, null);
        }

        void complete(int sequence) {
            if (inFlight.remove(sequence)) {
                completed.add(sequence);
                mark.complete(sequence);
            }
        }

        void restart(int sequence) {
            if (sequence % 5 == 0) {
                inFlight.clear();
                Checkpoint stored = Checkpoint.parse(mark.checkpoint().toString());
                proven = (int) stored.position();
                mark = new LowWaterMark(stored);
            }
        }

        void check() {
            Checkpoint checkpoint = mark.checkpoint();
            List<Integer> covered = new ArrayList<>();
            for (int sequence = 1; sequence <= LAST; sequence++) {
                boolean isCovered = sequence <= checkpoint.position()
                        || checkpoint.completed().contains(sequence);
                if (isCovered && !isHole(sequence)) {
                    covered.add(sequence);
                }
            }
            assertThat(covered).containsExactlyElementsOf(completed);
            assertThat(mark.inFlight()).isEqualTo(inFlight.size());
        }
    }
}
