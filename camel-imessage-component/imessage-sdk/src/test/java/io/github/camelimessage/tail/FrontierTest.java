// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FrontierTest {

    private final Frontier frontier = new Frontier(Checkpoint.parse("10;15-20,30;"));

    @Test
    void whatIsProvenIsNotNew() {
        assertThat(frontier.isNew(9)).isFalse();
        assertThat(frontier.isNew(10)).isFalse();
        assertThat(frontier.isNew(11)).isTrue();
    }

    @Test
    void whatAnEarlierRunCompletedIsNotNew() {
        assertThat(frontier.isNew(15)).isFalse();
        assertThat(frontier.isNew(20)).isFalse();
        assertThat(frontier.isNew(21)).isTrue();
        assertThat(frontier.isNew(30)).isFalse();
    }

    @Test
    void aLiveEventIsKnownButProvesNothing() {
        frontier.add(12);
        assertThat(frontier.isNew(12)).isFalse();
        assertThat(frontier.isNew(11)).isTrue();
        assertThat(frontier.proven()).isEqualTo(10);
        assertThat(frontier.ahead()).isEqualTo(1);
    }

    @Test
    void provingSwallowsWhatWasAhead() {
        frontier.add(12);
        frontier.add(14);
        frontier.prove(12);
        assertThat(frontier.proven()).isEqualTo(12);
        assertThat(frontier.ahead()).isEqualTo(1);
        assertThat(frontier.isNew(12)).isFalse();
        assertThat(frontier.isNew(13)).isTrue();
        assertThat(frontier.isNew(14)).isFalse();
    }

    @Test
    void provenNeverGoesBack() {
        frontier.prove(20);
        frontier.prove(12);
        assertThat(frontier.proven()).isEqualTo(20);
    }

    @Test
    void movingForgetsAllThatWasKnownBeyondTheNewPlace() {
        frontier.add(12);
        frontier.add(40);
        frontier.moveTo(5);
        assertThat(frontier.proven()).isEqualTo(5);
        assertThat(frontier.ahead()).isZero();
        assertThat(frontier.isNew(6)).isTrue();
        assertThat(frontier.isNew(12)).as("possibly of another log").isTrue();
        assertThat(frontier.isNew(15)).as("possibly of another log").isTrue();
        assertThat(frontier.isNew(40)).as("possibly of another log").isTrue();
    }

    @Test
    void neighboursAreOnePiece() {
        assertThat(frontier.ranges()).isEqualTo(2); // of the earlier run
        LongStream.of(40, 42, 50, 41, 44).forEach(frontier::add);
        assertThat(frontier.ranges()).isEqualTo(5);
        frontier.add(44);
        assertThat(frontier.ranges()).isEqualTo(5);
        frontier.prove(30);
        assertThat(frontier.ranges()).isEqualTo(3);
        frontier.prove(41);
        assertThat(frontier.ranges()).isEqualTo(3);
        frontier.prove(50);
        assertThat(frontier.ranges()).isZero();
    }

    @Test
    void whatIsTakenBackIsNewAgain() {
        LongStream.of(12, 13, 14, 22).forEach(frontier::add);
        frontier.prove(13);
        frontier.takeBack(11, List.of(13L, 14L));
        assertThat(frontier.proven()).isEqualTo(11);
        assertThat(frontier.isNew(14)).isTrue();
        assertThat(frontier.isNew(13)).isTrue();
        assertThat(frontier.isNew(22)).isFalse();
        assertThat(frontier.ahead()).isEqualTo(1);
    }
}
