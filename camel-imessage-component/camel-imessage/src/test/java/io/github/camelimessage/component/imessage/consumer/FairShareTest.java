// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FairShareTest {

    private static final long BEGIN = Long.MAX_VALUE - Duration.ofSeconds(10).toNanos(); // System.nanoTime may overflow

    private final FairShare share = new FairShare();
    private long now = BEGIN;

    private void settle(int nodes) {
        share.count(nodes, now);
        now += FairShare.SETTLING.toNanos();
        share.count(nodes, now);
    }

    @Test
    void nothingIsTakenBeforeTheNodesAreCounted() {
        assertThat(share.nodes()).isNull();
        assertThat(share.limit(60, now)).isZero();
        share.count(3, now);
        assertThat(share.limit(60, now)).isZero();
    }

    @Test
    void nodesHaveAboutAsManyLinesEach() {
        settle(3);
        assertThat(share.limit(60, now)).isEqualTo(20);
        assertThat(share.limit(61, now)).isEqualTo(21);
        assertThat(share.limit(2, now)).isEqualTo(1);
        assertThat(share.limit(0, now)).isZero();
    }

    @Test
    void aNumberThatDoesNotLastIsPassedOver() {
        settle(3);
        share.count(2, now);
        now += FairShare.SETTLING.toNanos() - 1;
        share.count(2, now);
        assertThat(share.limit(60, now)).isEqualTo(20);
        share.count(3, now);
        now += 1;
        share.count(3, now);
        assertThat(share.nodes()).isEqualTo(3);
    }

    @Test
    void afterAWhileALineWithoutANodeIsTakenToo() {
        settle(3);
        assertThat(share.limit(60, now)).isEqualTo(20);
        now += FairShare.SHARING_OUT.toNanos() - 1;
        assertThat(share.limit(60, now)).isEqualTo(20);
        now += 1;
        assertThat(share.limit(60, now)).isGreaterThanOrEqualTo(60);
    }

    @Test
    void anotherNodeIsAnotherShare() {
        settle(2);
        assertThat(share.limit(60, now)).isEqualTo(30);
        now += FairShare.SHARING_OUT.toNanos();
        settle(3);
        assertThat(share.limit(60, now)).isEqualTo(20);
        now += FairShare.SHARING_OUT.toNanos();
        settle(1);
        assertThat(share.limit(60, now)).isEqualTo(60);
    }

    @Test
    void withoutANumberOfNodesEachMayHaveAll() {
        settle(0);
        assertThat(share.limit(60, now)).isEqualTo(60);
    }
}
