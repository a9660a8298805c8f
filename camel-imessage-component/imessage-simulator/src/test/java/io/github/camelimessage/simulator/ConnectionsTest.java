// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.GetChatCountRequest;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConnectionsTest extends StreamSuite {

    @Test
    void cuttingBreaksStreamsAndTheNextCallComesThrough() {
        assertThat(simulator.connections().count()).isZero();
        StreamProbe<SubscribeMessageEventsResponse> live = liveMessages();
        eventually(() -> assertThat(simulator.connections().count()).isEqualTo(1));

        assertThat(simulator.connections().drop()).isEqualTo(1);
        assertThat(live.end().status).isEqualTo("unavailable");
        eventually(() -> assertThat(simulator.connections().count()).isZero());

        StreamProbe<SubscribeMessageEventsResponse> again = liveMessages();
        aliceSends(1);
        sees(again, 1L);
        assertThat(simulator.connections().soFar()).isEqualTo(2);
    }

    @Test
    void httpConnectionsAreCountedAndCutToo() {
        try (HttpWire http = new HttpWire(simulator.httpAddress(), simulator.token())) {
            http.call(ChatServiceGrpc.getGetChatCountMethod(), GetChatCountRequest.getDefaultInstance());
            eventually(() -> assertThat(simulator.connections().count()).isEqualTo(1));
            assertThat(simulator.connections().drop()).isEqualTo(1);
            eventually(() -> assertThat(simulator.connections().count()).isZero());
            http.call(ChatServiceGrpc.getGetChatCountMethod(), GetChatCountRequest.getDefaultInstance());
            assertThat(simulator.connections().soFar()).isEqualTo(2);
        }
    }

    @Test
    void aClientThatGoesIsCountedOut() {
        AtomicInteger rings = new AtomicInteger();
        Runnable ended = simulator.connections().listen(rings::incrementAndGet);
        liveMessages();
        eventually(() -> assertThat(simulator.connections().count()).isEqualTo(1));
        wire.close();
        eventually(() -> assertThat(simulator.connections().count()).isZero());
        assertThat(rings).hasValue(2);
        ended.run();
    }
}
