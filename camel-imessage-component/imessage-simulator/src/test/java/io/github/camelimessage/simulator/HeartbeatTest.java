// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeartbeatTest extends StreamSuite {

    @Override
    Duration heartbeat() {
        return Duration.ofMillis(20);
    }

    @Test
    void anIdleStreamBeatsWithoutASequence() {
        var live = liveMessages();
        eventually(() -> assertThat(live.frames()).hasSizeGreaterThan(3));
        assertThat(live.frames()).allMatch(frame -> frame.hasHeartbeat() && !frame.hasSequence());
        aliceSends(1);
        sees(live, 1L);
    }

    @Test
    void aHeartbeatSendsWhatWaitsForItsTurn() {
        simulator.faults().reorder("SubscribeMessageEvents", 100, 1, 1);
        var live = liveMessages();
        aliceSends(1);
        sees(live, 1L);
    }
}
