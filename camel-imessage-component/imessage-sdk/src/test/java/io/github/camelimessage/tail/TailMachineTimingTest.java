// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.event.Heartbeat;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a tail does at its time limits. */
class TailMachineTimingTest extends TailMachineScript {

    @Test
    void whileSomethingIsAheadAuditsComeAtTheirInterval() {
        settled(Ordering.LIVE);
        live(104);
        passAlive(Duration.ofSeconds(29));
        assertThat(effects.taken()).doesNotContain("audit 3 after 100");
        passAlive(Duration.ofSeconds(1));
        assertThat(effects.taken()).contains("audit 3 after 100");
    }

    @Test
    void aQuietLogIsAuditedNowAndThenAllTheSame() {
        settled(Ordering.LIVE);
        for (int minute = 0; minute < 9; minute++) {
            passAlive(Duration.ofMinutes(1));
        }
        assertThat(effects.taken()).noneMatch(wanted -> wanted.startsWith("audit"));
        passAlive(Duration.ofMinutes(1));
        assertThat(effects.taken()).containsExactly("audit 3 after 100");
    }

    @Test
    void oneSilentStreamBringsTheConnectionDownAndUpAgain() {
        settled(Ordering.LIVE);
        pass(Duration.ofSeconds(60));
        heartbeat(Family.CHATS, Family.GROUPS, Family.MESSAGES);
        pass(Duration.ofSeconds(16));
        assertThat(effects.taken()).contains("close live");
        assertThat(machine.isConnected()).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(effects.taken()).contains("open live 2", "audit 3 after 100");
    }

    @Test
    void aFrameThatWaitedWhileTheHandlerWasBusyIsNoSilence() {
        settled(Ordering.LIVE);
        long heard = now;
        now += Duration.ofMinutes(5).toNanos();
        machine.tick(heard, now);
        assertThat(effects.taken()).isEmpty();
        machine.tick(now, now);
        assertThat(effects.taken()).contains("close live");
    }

    @Test
    void aSilentAuditIsGivenUpAndMadeAgain() {
        settled(Ordering.LIVE);
        live(104);
        passAlive(Duration.ofSeconds(30));
        passAlive(Duration.ofSeconds(60));
        passAlive(Duration.ofSeconds(16));
        assertThat(effects.taken()).contains("audit 3 after 100", "close audit");
        assertThat(effects.failures).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessageContaining("silent"));
        passAlive(Duration.ofSeconds(1));
        assertThat(effects.taken()).containsExactly("audit 4 after 100");
    }

    @Test
    void theDelayBeforeConnectingGrowsAndIsBounded() {
        start(Ordering.LIVE);
        Duration shortest = Duration.ofMillis(250);
        for (int failures = 1; failures < 40; failures++) {
            machine.liveEnded(failures, null, now);
            Duration delay = Duration.ofNanos(tick() - now);
            assertThat(delay).isBetween(shortest, Duration.ofSeconds(30));
            pass(delay);
            assertThat(machine.generation()).isEqualTo(failures + 1);
            shortest = shortest.multipliedBy(2).compareTo(Duration.ofSeconds(15)) < 0
                    ? shortest.multipliedBy(2)
                    : shortest;
        }
    }

    @Test
    void aConnectionThatWorksForgetsEarlierFailures() {
        start(Ordering.LIVE);
        for (int failures = 1; failures < 12; failures++) {
            machine.liveEnded(failures, null, now);
            pass(Duration.ofSeconds(30));
        }
        heartbeat(Family.values());
        machine.liveEnded(12, null, now);
        assertThat(Duration.ofNanos(tick() - now)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aFailedAuditIsMadeAgainFromWhereItCame() {
        start(Ordering.LIVE);
        audited(101);
        effects.taken();
        machine.auditEnded(1, REFUSED, now);
        assertThat(effects.taken()).containsExactly("close audit");
        pass(Duration.ofMillis(200));
        assertThat(effects.taken()).isEmpty();
        pass(Duration.ofMillis(600));
        assertThat(effects.taken()).containsExactly("audit 2 after 101");
    }

    @Test
    void anAuditThatGotOnIsNotWaitedForLongerAndLonger() {
        start(Ordering.LIVE);
        for (int cut = 1; cut < 40; cut++) {
            audited(100 + cut);
            machine.auditEnded(effects.auditNumber, REFUSED, now);
            passAlive(Duration.ofMillis(800));
            assertThat(effects.taken()).last().isEqualTo("audit " + effects.auditNumber + " after " + (100 + cut));
        }
    }

    @Test
    void aReplayThatGotOnIsAConnectionThatWorks() {
        start(Ordering.LIVE);
        for (int generation = 1; generation < 40; generation++) {
            audited(100 + generation);
            machine.liveEnded(generation, null, now);
            pass(Duration.ofMillis(800));
            assertThat(machine.generation()).isEqualTo(generation + 1);
        }
    }

    @Test
    void anIncompleteAuditThatEndsWithoutAnErrorProvesNothingAndIsReported() {
        start(Ordering.LIVE);
        live(104);
        machine.auditEnded(1, null, now);
        assertThat(effects.failures).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessageContaining("ended before it was complete"));
        assertThat(effects.delivered).isEmpty();
        assertThat(machine.proven()).isEqualTo(100);
    }

    @Test
    void auditsFailFromTheFirstFailureUntilOneGetsOn() {
        start(Ordering.LIVE);
        assertThat(machine.auditsFail()).isFalse();
        machine.auditEnded(effects.auditNumber, REFUSED, now);
        passAlive(Duration.ofSeconds(30));
        assertThat(machine.auditsFail()).isTrue();
        audited(101);
        assertThat(machine.auditsFail()).isFalse();
        machine.auditEnded(effects.auditNumber, REFUSED, now);
        passAlive(Duration.ofSeconds(30));
        assertThat(machine.auditsFail()).isTrue();
        complete(101);
        assertThat(machine.auditsFail()).isFalse();
        assertThat(effects.completeAudits).isOne();
    }

    @Test
    void anAuditThatOnlyShowsSignsOfLifeFailsToo() {
        start(Ordering.LIVE);
        for (int i = 0; i < 3; i++) {
            passAlive(Duration.ofSeconds(26));
            machine.auditFrame(effects.auditNumber, new Heartbeat(), now);
            tick();
        }
        assertThat(machine.auditsFail()).isTrue();
        assertThat(effects.taken()).doesNotContain("close audit");
    }

    @Test
    void anAuditWhoseEventsWaitForABusyHandlerDoesNotFail() {
        start(Ordering.LIVE);
        long heard = now;
        now += Duration.ofMinutes(5).toNanos();
        machine.tick(heard, now);
        assertThat(machine.auditsFail()).isFalse();
    }

    @Test
    void aGateInUseIsAskedAgainSoon() {
        effects.gateOpen = false;
        start(Ordering.LIVE);
        assertThat(effects.taken()).containsExactly("open live 1");
        effects.gateOpen = true;
        pass(Duration.ofMillis(20));
        assertThat(effects.taken()).containsExactly("audit 2 after 100");
    }

    @Test
    void whoLosesItsConnectionGivesUpItsPlaceAtTheGate() {
        effects.gateOpen = false;
        start(Ordering.LIVE);
        effects.taken();
        machine.liveEnded(1, null, now);
        assertThat(effects.taken()).containsExactly("close audit", "close live");
    }
}
