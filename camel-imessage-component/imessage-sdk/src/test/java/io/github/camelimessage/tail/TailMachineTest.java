// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.event.CatchUpComplete;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How live streams and audits work together in live order. */
class TailMachineTest extends TailMachineScript {

    @Test
    void liveStreamsAreOpenedBeforeTheLogIsReplayed() {
        start(Ordering.LIVE);
        assertThat(effects.taken()).containsExactly("open live 1", "audit 1 after 100");
    }

    @Test
    void fromZeroEverythingIsReplayed() {
        machine = new TailMachine(options(Ordering.LIVE), Checkpoint.at(0), effects, now);
        tick();
        assertThat(effects.taken()).containsExactly("open live 1", "audit 1 after null");
    }

    @Test
    void provenFollowsWhatAnAuditDeliveredAndEndsAtTheHead() {
        start(Ordering.LIVE);
        effects.taken();
        audited(101);
        complete(105);
        assertThat(effects.taken()).containsExactly("deliver 101", "proven 101", "proven 105", "close audit");
    }

    @Test
    void liveEventsWaitForTheFirstAuditOfAConnection() {
        start(Ordering.LIVE);
        heartbeat(Family.MESSAGES);
        machine.auditEnded(1, REFUSED, now);
        pass(Duration.ofSeconds(1));
        live(104);
        audited(101);
        assertThat(effects.delivered).containsExactly(101L);
        complete(101);
        assertThat(effects.delivered).containsExactly(101L, 104L);
    }

    /** The server does not say when a stream is attached: events between the end of the audit and that are neither lost nor overtaken. */
    @Test
    void theFirstEventsOfAStreamWaitForAnAuditThatBeganAfterItsFirstFrame() {
        start(Ordering.LIVE);
        complete(102);
        live(105);
        live(106);
        assertThat(effects.delivered).isEmpty();
        assertThat(machine.isConnected()).isTrue();
        pass(Duration.ofMillis(20));
        assertThat(effects.taken()).endsWith("audit 2 after 102");
        LongStream.rangeClosed(103, 105).forEach(this::audited);
        complete(105);
        live(107);
        assertThat(effects.delivered).containsExactly(103L, 104L, 105L, 106L, 107L);
    }

    @Test
    void aStreamThatBeginsDuringAnAuditWaitsForTheNextOne() {
        start(Ordering.LIVE);
        live(105);
        complete(102);
        tick();
        assertThat(effects.taken()).endsWith("audit 2 after 102");
        machine.liveFrame(machine.generation(), Family.POLLS, event(108), now);
        live(109);
        LongStream.rangeClosed(103, 106).forEach(this::audited);
        complete(106);
        assertThat(effects.delivered).containsExactly(103L, 104L, 105L, 106L);
        tick();
        assertThat(effects.taken()).endsWith("audit 3 after 106");
        audited(107);
        complete(107);
        assertThat(effects.delivered).endsWith(107L, 108L, 109L);
    }

    @Test
    void afterTheFirstAuditLiveEventsAreDeliveredAtOnce() {
        settled(Ordering.LIVE);
        live(104);
        assertThat(effects.delivered).containsExactly(104L);
        assertThat(machine.proven()).isEqualTo(100);
        assertThat(machine.ahead()).isEqualTo(1);
    }

    @Test
    void anAuditBringsWhatLiveStreamsMissedAndNothingTwice() {
        settled(Ordering.LIVE);
        live(104);
        pass(Duration.ofSeconds(30));
        audited(102);
        audited(104);
        complete(104);
        assertThat(effects.delivered).containsExactly(104L, 102L);
        assertThat(machine.ahead()).isZero();
        assertThat(machine.proven()).isEqualTo(104);
    }

    @Test
    void whenEveryStreamHasShownItsFirstFrameTheLogIsAuditedOnceMore() {
        start(Ordering.LIVE);
        complete(100);
        effects.taken();
        heartbeat(Family.CHATS, Family.GROUPS, Family.MESSAGES);
        tick();
        assertThat(effects.taken()).isEmpty();
        heartbeat(Family.POLLS);
        tick();
        assertThat(effects.taken()).containsExactly("audit 2 after 100");
    }

    @Test
    void anAuditThatBeganBeforeTheFirstFramesIsFollowedByAnother() {
        start(Ordering.LIVE);
        heartbeat(Family.values());
        effects.taken();
        complete(100);
        tick();
        assertThat(effects.taken()).containsExactly("close audit", "audit 2 after 100");
    }

    @Test
    void whenMoreComesThanIsHeldBackAnotherAuditBringsIt() {
        start(Ordering.LIVE);
        LongStream.rangeClosed(101, 101 + HeldEvents.MAX).forEach(this::live);
        complete(100);
        assertThat(effects.delivered).isEmpty();
        tick();
        assertThat(effects.taken()).contains("audit 2 after 100");
        live(9000); // no more live events are held until the audit has ended
        long last = 101 + HeldEvents.MAX;
        LongStream.rangeClosed(101, last).forEach(this::audited);
        complete(last);
        tick();
        assertThat(effects.taken()).endsWith("audit 3 after " + last);
        live(9001);
        audited(9000);
        complete(9000);
        assertThat(effects.delivered).hasSize(HeldEvents.MAX + 3).endsWith(last, 9000L, 9001L);
    }

    @Test
    void whenTooMuchIsAheadLiveEventsWaitForAnAuditAgain() {
        settled(Ordering.LIVE);
        long last = 100 + Delivery.MAX_AHEAD;
        LongStream.rangeClosed(101, last + 1).forEach(this::live);
        assertThat(effects.delivered).hasSize(Delivery.MAX_AHEAD);
        pass(Duration.ofSeconds(30));
        audited(last + 1);
        complete(last + 1);
        assertThat(effects.delivered).hasSize(Delivery.MAX_AHEAD + 1).endsWith(last, last + 1);
    }

    @Test
    void whatAStoredPositionWouldHaveToNameIsBounded() {
        settled(Ordering.LIVE);
        for (int i = 1; i <= Delivery.MAX_RANGES; i++) {
            live(100 + 2 * i);
        }
        assertThat(effects.delivered).hasSize(Delivery.MAX_RANGES);
        long next = 100 + 2 * (Delivery.MAX_RANGES + 1);
        live(next);
        assertThat(effects.delivered).hasSize(Delivery.MAX_RANGES);
        passAlive(Duration.ofMillis(100));
        assertThat(effects.taken()).as("no tail waits for the timer").contains("audit 3 after 100");
        for (int i = 1; i <= Delivery.MAX_RANGES + 1; i++) {
            audited(100 + 2 * i);
        }
        complete(next);
        assertThat(effects.delivered).hasSize(Delivery.MAX_RANGES + 1).endsWith(next);
        tick();
        audited(next);
        complete(next);
        live(next + 2);
        assertThat(effects.delivered).endsWith(next + 2);
    }

    /** Streams may be silent up to a heartbeat while a slow handler processes the log. */
    @Test
    void aServerThatBringsTheLogAnswers() {
        start(Ordering.LIVE);
        assertThat(machine.isConnected()).isFalse();
        audited(101);
        assertThat(machine.isConnected()).isTrue();
        machine.liveEnded(1, null, now);
        assertThat(machine.isConnected()).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(machine.isConnected()).isFalse();
    }

    @Test
    void framesOfAnEarlierConnectionAreNotHeard() {
        settled(Ordering.LIVE);
        machine.liveEnded(1, null, now);
        pass(Duration.ofSeconds(1));
        complete(100);
        effects.taken();
        machine.liveFrame(1, Family.MESSAGES, event(104), now);
        machine.liveEnded(1, null, now);
        assertThat(effects.taken()).isEmpty();
        assertThat(machine.generation()).isEqualTo(2);
    }

    @Test
    void framesOfAnEarlierAuditAreNotHeard() {
        start(Ordering.LIVE);
        machine.auditEnded(1, REFUSED, now);
        pass(Duration.ofSeconds(1));
        effects.taken();
        machine.auditFrame(1, event(101), now);
        machine.auditFrame(1, new CatchUpComplete(500), now);
        machine.auditEnded(1, REJECTED, now);
        assertThat(effects.taken()).isEmpty();
        assertThat(machine.proven()).isEqualTo(100);
    }
}
