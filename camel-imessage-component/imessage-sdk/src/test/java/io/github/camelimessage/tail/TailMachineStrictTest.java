// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Strict order: live events only trigger audits, which deliver the events in order. */
class TailMachineStrictTest extends TailMachineScript {

    @Test
    void inStrictOrderALiveEventOnlyTriggersAnAudit() {
        settled(Ordering.STRICT);
        live(104);
        assertThat(effects.taken()).isEmpty();
        pass(Duration.ofMillis(20));
        assertThat(effects.taken()).containsExactly("audit 3 after 100");
        audited(102);
        audited(104);
        assertThat(effects.delivered).containsExactly(102L, 104L);
    }

    @Test
    void aLiveEventDuringAnAuditTriggersAnother() {
        settled(Ordering.STRICT);
        live(104);
        pass(Duration.ofMillis(20));
        live(105);
        audited(104);
        complete(104);
        effects.taken();
        pass(Duration.ofMillis(20));
        assertThat(effects.taken()).containsExactly("audit 4 after 104");
    }

    @Test
    void aLiveEventDoesNotShortenTheDelayAfterARefusedAudit() {
        settled(Ordering.STRICT);
        live(104);
        pass(Duration.ofMillis(20));
        effects.taken();
        machine.auditEnded(3, REFUSED, now);
        live(105);
        pass(Duration.ofMillis(200));
        assertThat(effects.taken()).containsExactly("close audit");
        pass(Duration.ofMillis(600));
        assertThat(effects.taken()).containsExactly("audit 4 after 100");
    }

    @Test
    void aHeadThatAuditsDoNotReachIsAskedForLessAndLess() {
        settled(Ordering.STRICT);
        live(104);
        pass(Duration.ofMillis(20));
        for (int stalled = 0; stalled < 10; stalled++) {
            complete(100);
            effects.taken();
            passAlive(Duration.ofSeconds(30));
        }
        complete(100);
        assertThat(Duration.ofNanos(tick() - now)).isGreaterThan(Duration.ofSeconds(14));
    }
}
