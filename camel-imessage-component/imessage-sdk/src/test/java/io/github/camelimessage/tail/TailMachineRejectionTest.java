// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A position that the log does not have, and the move to another one. */
class TailMachineRejectionTest extends TailMachineScript {

    @Test
    void afterARejectionNoAuditIsMadeBeforeTheMove() {
        start(Ordering.LIVE);
        effects.taken();
        reject(REJECTED);
        assertThat(effects.taken()).endsWith("close audit", "rejected");
        passAlive(Duration.ofMinutes(1));
        assertThat(effects.taken()).isEmpty();
        machine.moveTo(300, now);
        tick();
        assertThat(effects.taken()).containsExactly("audit 4 after 300");
    }

    @Test
    void aLogThatEndsBeforeThePositionIsRejectedAfterRepeatedAnswers() {
        start(Ordering.LIVE);
        complete(40);
        for (int second = 0; second < 75; second++) {
            passAlive(Duration.ofSeconds(1));
            complete(40);
        }
        assertThat(effects.failures).hasSizeGreaterThan(2).allSatisfy(failure -> assertThat(failure)
                .hasMessageContaining("The log ends at 40"));
        assertThat(effects.taken()).doesNotContain("rejected");
        passAlive(Duration.ofSeconds(31));
        complete(40);
        assertThat(effects.taken()).endsWith("close audit", "rejected");
    }

    @Test
    void aServerThatLagsBehindForAWhileRejectsNothing() {
        start(Ordering.LIVE);
        for (int minute = 0; minute < 5; minute++) {
            complete(40);
            passAlive(Duration.ofMinutes(1));
            complete(100);
            passAlive(Duration.ofMinutes(10));
        }
        assertThat(effects.taken()).doesNotContain("rejected");
    }

    @Test
    void twoAnswersAloneAreNotBelievedHoweverFarApart() {
        start(Ordering.LIVE);
        complete(40);
        passAlive(Duration.ofMinutes(10));
        complete(40);
        assertThat(effects.taken()).doesNotContain("rejected");
    }

    @Test
    void afterTheMoveToAnotherLogItsEventsAreNewWhateverTheirNumbers() {
        settled(Ordering.LIVE);
        live(104);
        live(105);
        pass(Duration.ofSeconds(30));
        reject(REJECTED);
        machine.moveTo(60, now);
        tick();
        complete(60);
        live(104);
        assertThat(effects.delivered).containsExactly(104L, 105L, 104L);
        assertThat(machine.ahead()).isOne();
    }

    @Test
    void whatWasHeldBackIsDeliveredBeforeTheMove() {
        start(Ordering.LIVE);
        live(250);
        reject(REJECTED);
        machine.moveTo(300, now);
        assertThat(effects.delivered).containsExactly(250L);
    }

    @Test
    void whatWasHeldBackFromBeyondTheNewPlaceWaitsForTheAuditFromThere() {
        start(Ordering.LIVE);
        live(310);
        live(250);
        reject(REJECTED);
        machine.moveTo(300, now);
        assertThat(effects.delivered).containsExactly(250L);
        tick();
        audited(305);
        complete(305);
        assertThat(effects.delivered).containsExactly(250L, 305L, 310L);
    }

    @Test
    void movingToTheBeginningLeavesEverythingToTheAudit() {
        start(Ordering.LIVE);
        live(250);
        reject(REJECTED);
        machine.moveTo(0, now);
        tick();
        assertThat(effects.delivered).isEmpty();
        assertThat(effects.taken()).contains("audit 4 after null");
    }

    @Test
    void theHeadOfARejectedPositionIsForgotten() {
        start(Ordering.STRICT);
        reject(REJECTED);
        machine.moveTo(7, now);
        assertThat(machine.head()).isEqualTo(7);
    }
}
