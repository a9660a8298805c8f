// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A server that contradicts itself: events out of order, refusals, another log. */
class TailMachineDoubtTest extends TailMachineScript {

    // ------------------------------------------------------------------ out of order

    @Test
    void neighboursThatAreSwappedInAReplayAreBothDelivered() {
        start(Ordering.STRICT);
        audited(102);
        audited(101);
        audited(102);
        complete(102);
        assertThat(effects.delivered).containsExactly(102L, 101L);
        assertThat(effects.late).containsExactly(101L);
    }

    @Test
    void aHeldEventThatTheReplayLeavesOutIsDeliveredAtItsEnd() {
        for (Ordering ordering : Ordering.values()) {
            effects.delivered.clear();
            effects.late.clear();
            start(ordering);
            live(101);
            audited(102);
            assertThat(effects.delivered).containsExactly(102L);
            complete(103);
            assertThat(effects.delivered).containsExactly(102L, 101L);
            assertThat(effects.late).containsExactly(101L);
        }
    }

    @Test
    void whatIsHeldIsKeptWhenTheConnectionBreaks() {
        start(Ordering.LIVE);
        live(101);
        machine.liveEnded(1, null, now);
        pass(Duration.ofSeconds(1));
        complete(103);
        assertThat(effects.delivered).containsExactly(101L);
    }

    @Test
    void aLiveEventBelowTheProvenIsDeliveredOnce() {
        settled(Ordering.LIVE);
        pass(Duration.ofSeconds(1));
        machine.liveEnded(1, null, now);
        pass(Duration.ofSeconds(1));
        complete(110);
        live(105);
        live(105);
        live(100);
        assertThat(effects.delivered).as("100 was done in an earlier run").containsExactly(105L);
        assertThat(effects.late).containsExactly(105L);
    }

    @Test
    void theNumberZeroIsTheFirstOfALog() {
        machine = new TailMachine(options(Ordering.LIVE), Checkpoint.at(0), effects, now);
        tick();
        audited(0);
        audited(0);
        audited(1);
        complete(1);
        assertThat(effects.delivered).containsExactly(0L, 1L);
    }

    // ------------------------------------------------------------------ a position that is denied

    @Test
    void oneRefusalIsTriedAgainWhateverItIs() {
        for (IMessageException answer : List.of(REJECTED, NOT_FOUND, OUT_OF_RANGE)) {
            effects.taken();
            start(Ordering.LIVE);
            machine.auditEnded(effects.auditNumber, answer, now);
            assertThat(effects.taken()).doesNotContain("rejected");
            assertThat(effects.failures).last().satisfies(failure -> assertThat(failure)
                    .hasMessageContaining("does not know the position 100"));
            reject(answer);
            assertThat(effects.taken()).contains("rejected");
            assertThat(effects.rejection).isInstanceOf(ValidationException.class);
        }
    }

    @Test
    void progressInBetweenDisprovesRefusals() {
        start(Ordering.LIVE);
        for (int minute = 1; minute < 10; minute++) {
            machine.auditEnded(effects.auditNumber, REJECTED, now);
            passAlive(Duration.ofSeconds(60));
            audited(100 + minute);
        }
        assertThat(effects.taken()).doesNotContain("rejected");
    }

    @Test
    void aServerThatHasNoReplaysIsNotAskedAgain() {
        start(Ordering.LIVE);
        machine.auditEnded(1, ValidationException.operationNotSupported("Linq", "catchUp"), now);
        assertThat(effects.taken()).endsWith("rejected");
    }

    @Test
    void withoutAPositionNoneIsRejected() {
        machine = new TailMachine(options(Ordering.LIVE), Checkpoint.at(0), effects, now);
        tick();
        reject(REJECTED);
        assertThat(effects.taken()).doesNotContain("rejected");
    }

    // ------------------------------------------------------------------ replays that are refused for a long time

    @Test
    void whenReplaysFailForLongLiveEventsWaitNoLonger() {
        start(Ordering.LIVE);
        live(104);
        machine.auditEnded(effects.auditNumber, REFUSED, now);
        passAlive(Duration.ofSeconds(74));
        assertThat(effects.delivered).isEmpty();
        passAlive(Duration.ofSeconds(1));
        live(105);
        assertThat(effects.delivered).containsExactly(104L, 105L);
        assertThat(machine.auditsFail()).isTrue();
        assertThat(machine.proven()).isEqualTo(100);
    }

    @Test
    void anOutageAloneLetsNoLiveEventOvertake() {
        start(Ordering.LIVE);
        machine.auditEnded(effects.auditNumber, REFUSED, now);
        machine.liveEnded(1, null, now);
        now += Duration.ofMinutes(10).toNanos();
        tick();
        live(104);
        machine.auditEnded(effects.auditNumber, REFUSED, now);
        passAlive(Duration.ofSeconds(70));
        assertThat(effects.delivered).isEmpty();
    }

    @Test
    void inStrictOrderLiveEventsWaitHoweverLongReplaysFail() {
        start(Ordering.STRICT);
        live(104);
        for (int minute = 0; minute < 10; minute++) {
            machine.auditEnded(effects.auditNumber, REFUSED, now);
            passAlive(Duration.ofMinutes(1));
        }
        assertThat(effects.delivered).isEmpty();
    }

    // ------------------------------------------------------------------ another log

    @Test
    void theFirstAuditOfAConnectionBeginsJustBeforeTheAnchor() {
        start(Ordering.LIVE);
        audit(happened(104, 1));
        complete(110);
        machine.liveEnded(1, null, now);
        effects.taken();
        pass(Duration.ofSeconds(1));
        assertThat(effects.taken()).contains("audit 2 after 103");
        audit(happened(104, 1));
        complete(110);
        passAlive(Duration.ofSeconds(1));
        assertThat(effects.taken()).contains("audit 3 after 110");
        assertThat(effects.delivered).containsExactly(104L);
        assertThat(effects.failures).isEmpty();
    }

    @Test
    void anotherEventAtTheAnchorDeniesThePosition() {
        startAfter(happened(100, 1));
        for (int answer = 0; answer < 3; answer++) {
            assertThat(effects.taken()).doesNotContain("rejected").anyMatch(wanted -> wanted.endsWith("after 99"));
            audit(happened(100, 2));
            passAlive(Duration.ofSeconds(38));
        }
        audit(happened(100, 2));
        assertThat(effects.taken()).endsWith("rejected");
        assertThat(effects.rejection).hasMessageContaining("The event with the sequence 100 is not the one");
        assertThat(effects.delivered).isEmpty();
    }

    @Test
    void aServerThatTakesTheCursorForItsHeadDeniesThePosition() {
        startAfter(happened(100, 1));
        for (int answer = 0; answer < 4; answer++) {
            complete(99);
            passAlive(Duration.ofSeconds(38));
        }
        assertThat(effects.taken()).contains("rejected");
    }

    @Test
    void whenThePlaceBeforeTheAnchorIsRefusedThePositionItselfIsAskedFor() {
        startAfter(happened(100, 1));
        machine.auditEnded(effects.auditNumber, REJECTED, now);
        tick();
        assertThat(effects.taken()).endsWith("close audit", "audit 2 after 100");
        assertThat(effects.failures).isEmpty();
        complete(100);
        assertThat(machine.auditsFail()).isFalse();
    }

    @Test
    void aLogThatContinuesWithoutTheAnchorProvesNothing() {
        startAfter(happened(100, 1));
        audit(happened(101, 2));
        complete(101);
        assertThat(effects.taken()).contains("anchor 100 is missing", "deliver 101");
        assertThat(effects.anchor.sequence()).isEqualTo(101);
    }

    @Test
    void afterTheMoveTheOldAnchorIsForgotten() {
        startAfter(happened(100, 1));
        reject(REJECTED);
        machine.moveTo(60, now);
        tick();
        assertThat(effects.taken()).endsWith("audit " + effects.auditNumber + " after 60");
        complete(70);
        assertThat(effects.anchor).isNull();
    }

    private void startAfter(Event event) {
        Checkpoint start = new Checkpoint(event.sequence(), SequenceRanges.EMPTY, Anchor.of(event));
        machine = new TailMachine(options(Ordering.LIVE), Checkpoint.parse(start.toString()), effects, now);
        tick();
    }

    private void audit(Event event) {
        machine.auditFrame(effects.auditNumber, event, now);
    }

    private static Event happened(long sequence, long second) {
        return new ChatEvent(ChatEvent.ARCHIVED, sequence, "chat", false, Instant.ofEpochSecond(second), null);
    }
}
