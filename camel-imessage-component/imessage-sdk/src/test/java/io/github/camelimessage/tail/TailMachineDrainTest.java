// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The last audit of a graceful stop. */
class TailMachineDrainTest extends TailMachineScript {

    @Test
    void aLastAuditProvesWhatWasDelivered() {
        settled(Ordering.LIVE);
        live(104);
        effects.taken();
        machine.drain(machine.proven(), List.of(), now);
        assertThat(effects.taken()).endsWith("close live", "audit 3 after 100");
        assertThat(machine.isDrained()).isFalse();
        audited(104);
        complete(108);
        assertThat(machine.isDrained()).isTrue();
        assertThat(machine.proven()).isEqualTo(108);
    }

    @Test
    void theLastAuditStopsAtTheFirstEventThatWasNotDelivered() {
        settled(Ordering.LIVE);
        live(102);
        live(104);
        machine.drain(machine.proven(), List.of(), now);
        audited(102);
        audited(103);
        assertThat(machine.isDrained()).isTrue();
        assertThat(effects.delivered).containsExactly(102L, 104L);
        assertThat(machine.proven()).isEqualTo(102);
    }

    @Test
    void withNothingAheadThereIsNothingToWaitFor() {
        settled(Ordering.LIVE);
        machine.drain(machine.proven(), List.of(), now);
        assertThat(machine.isDrained()).isTrue();
    }

    @Test
    void aFailedLastAuditIsTheEndToo() {
        settled(Ordering.LIVE);
        live(104);
        machine.drain(machine.proven(), List.of(), now);
        machine.auditEnded(3, REFUSED, now);
        assertThat(machine.isDrained()).isTrue();
    }
}
