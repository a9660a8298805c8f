// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AuditGateTest {

    private long now;
    private final AuditGate gate = new AuditGate(() -> now);

    @Test
    void oneIsInsideAtATime() {
        assertThat(gate.enter("a")).isTrue();
        assertThat(gate.enter("b")).isFalse();
        gate.leave("a");
        assertThat(gate.enter("b")).isTrue();
        assertThat(gate.enter("a")).isFalse();
    }

    @Test
    void whoAskedFirstGoesInFirst() {
        gate.enter("a");
        gate.enter("b");
        gate.enter("c");
        gate.leave("a");
        assertThat(gate.enter("c")).isFalse();
        assertThat(gate.enter("a")).isFalse();
        assertThat(gate.enter("b")).isTrue();
        gate.leave("b");
        assertThat(gate.enter("a")).isFalse();
        assertThat(gate.enter("c")).isTrue();
    }

    @Test
    void aTailThatLeavesTheQueueBlocksNoOther() {
        gate.enter("a");
        gate.enter("b");
        gate.enter("c");
        gate.leave("b");
        gate.leave("a");
        assertThat(gate.enter("c")).isTrue();
    }

    @Test
    void leavingTheQueueDoesNotPutOutWhoIsInside() {
        gate.enter("a");
        gate.enter("b");
        gate.leave("b");
        assertThat(gate.enter("c")).isFalse();
    }

    @Test
    void whoDoesNotAskLosesItsPlaceInTheQueue() {
        gate.enter("a");
        gate.enter("blocked");
        now += Duration.ofSeconds(2).toNanos();
        gate.enter("c");
        gate.leave("a");
        assertThat(gate.enter("c")).isTrue();
    }

    @Test
    void whoStaysTooLongNoLongerKeepsTheOthersOut() {
        gate.enter("blocked");
        now += Duration.ofSeconds(20).toNanos();
        assertThat(gate.enter("b")).isFalse();
        now += Duration.ofSeconds(20).toNanos();
        assertThat(gate.enter("b")).isTrue();
        gate.leave("blocked");
        assertThat(gate.enter("c")).as("b is inside still").isFalse();
    }
}
