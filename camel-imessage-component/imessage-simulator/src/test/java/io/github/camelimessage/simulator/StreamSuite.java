// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.photon.proto.CatchUpEventsRequest;
import io.github.camelimessage.photon.proto.CatchUpEventsResponse;
import io.github.camelimessage.photon.proto.EventServiceGrpc;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsRequest;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsResponse;
import io.github.camelimessage.simulator.world.Person;
import io.grpc.Channel;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh simulator, a gRPC client, and a chat with Alice. */
abstract class StreamSuite {
    static final String ALICE = "alice@example.com";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    IMessageSimulator simulator;
    GrpcWire wire;
    Channel channel;
    Person alice;
    String chat;

    @BeforeEach
    void start() {
        simulator = IMessageSimulator.builder().heartbeat(heartbeat()).start();
        wire = new GrpcWire(simulator.grpcAddress(), simulator.token());
        channel = wire.channel();
        alice = simulator.person(ALICE);
        chat = alice.openChat();
    }

    /** Longer than any test takes, so that only the tests of heartbeats get them. */
    Duration heartbeat() {
        return Duration.ofHours(1);
    }

    @AfterEach
    void stop() {
        wire.close();
        simulator.close();
    }

    void aliceSends(int count) {
        for (int i = 0; i < count; i++) {
            alice.sendText(chat, "message " + i);
        }
    }

    StreamProbe<SubscribeMessageEventsResponse> liveMessages() {
        return StreamProbe.open(
                channel,
                MessageServiceGrpc.getSubscribeMessageEventsMethod(),
                SubscribeMessageEventsRequest.getDefaultInstance());
    }

    StreamProbe<CatchUpEventsResponse> catchUp(Long after) {
        CatchUpEventsRequest.Builder request = CatchUpEventsRequest.newBuilder();
        if (after != null) {
            request.setAfterSequence(after);
        }
        return StreamProbe.open(channel, EventServiceGrpc.getCatchUpEventsMethod(), request.build());
    }

    static List<Long> sequences(StreamProbe<SubscribeMessageEventsResponse> probe) {
        return probe.frames().stream()
                .filter(SubscribeMessageEventsResponse::hasSequence)
                .map(SubscribeMessageEventsResponse::getSequence)
                .toList();
    }

    static List<Long> replayed(StreamProbe<CatchUpEventsResponse> probe) {
        return probe.frames().stream()
                .filter(CatchUpEventsResponse::hasSequence)
                .map(CatchUpEventsResponse::getSequence)
                .toList();
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(LIMIT).untilAsserted(assertion);
    }

    static void sees(StreamProbe<SubscribeMessageEventsResponse> probe, Long... expected) {
        eventually(() -> assertThat(sequences(probe)).containsExactly(expected));
    }
}
