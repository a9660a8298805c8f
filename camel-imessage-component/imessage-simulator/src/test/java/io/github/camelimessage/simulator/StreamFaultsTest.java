// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.photon.proto.CatchUpEventsResponse;
import io.github.camelimessage.photon.proto.CatchUpEventsResponse.PayloadCase;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsResponse;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.fault.UnknownArm;
import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jdk")
class StreamFaultsTest extends StreamSuite {
    private static final String LIVE = "SubscribeMessageEvents";
    private static final String REPLAY = "CatchUpEvents";

    @Test
    void aStreamMayBeRefused() {
        simulator.faults().exhaustCatchUps(1);
        WireError error = catchUp(null).end();
        assertThat(error.status).isEqualTo("resource_exhausted");
        assertThat(error.retryable).isTrue();
        assertThat(catchUp(null).end()).isNull();
        simulator.faults().refuse(LIVE, 1, Refusal.unavailable());
        assertThat(liveMessages().end().errorCode).isEqualTo("serviceUnavailable");
    }

    @Test
    void aStreamMayBeCutAfterSomeFrames() {
        simulator.faults().cutStream(LIVE, 1, 2, Refusal.of(Status.Code.UNAVAILABLE, null));
        var live = liveMessages();
        aliceSends(5);
        assertThat(live.end().status).isEqualTo("unavailable");
        assertThat(sequences(live)).containsExactly(1L, 2L);
        var next = liveMessages();
        aliceSends(1);
        sees(next, 6L);
    }

    @Test
    void aReplayMayEndWithoutItsCompletion() {
        aliceSends(5);
        simulator.faults().endStream(REPLAY, 1, 3);
        var replay = catchUp(null);
        assertThat(replay.end()).isNull();
        assertThat(replay.frames()).hasSize(3).noneMatch(frame -> frame.getPayloadCase() == PayloadCase.COMPLETE);
    }

    @Test
    void framesMayBeSentTwice() {
        simulator.faults().repeatFrames(LIVE, 2);
        var live = liveMessages();
        aliceSends(3);
        sees(live, 1L, 1L, 2L, 2L, 3L);
    }

    @Test
    void liveFramesMayBeLeftOutThatACatchUpHas() {
        simulator.faults().dropEvery(LIVE, 3, 2);
        var live = liveMessages();
        aliceSends(8);
        sees(live, 1L, 2L, 4L, 5L, 7L, 8L);
        var replay = catchUp(null);
        assertThat(replay.end()).isNull();
        assertThat(replayed(replay)).hasSize(8);
    }

    @Test
    void liveFramesMayComeInAnotherOrderTheSameForTheSameSeed() {
        List<Long> first = shuffled();
        assertThat(first).isNotEqualTo(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L));
        assertThat(first).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L).endsWith(7L);
        stop();
        start();
        assertThat(shuffled()).isEqualTo(first);
    }

    private List<Long> shuffled() {
        simulator.faults().reorder(LIVE, 6, 1, 42);
        var live = liveMessages();
        aliceSends(7);
        eventually(() -> assertThat(sequences(live)).hasSize(7));
        return sequences(live);
    }

    @Test
    void aReplayMayComeInTheOppositeOrder() {
        aliceSends(5);
        simulator.faults().reverse(REPLAY, 2, 1);
        simulator.faults().reverse(REPLAY, 10, 1);
        var replay = catchUp(null);
        assertThat(replay.end()).isNull();
        assertThat(replayed(replay)).containsExactly(2L, 1L, 5L, 4L, 3L);
        assertThat(replay.frames().get(5).getComplete().getHeadSequence()).isEqualTo(5);
    }

    @Test
    void aReplayMayLeaveSomethingOut() {
        aliceSends(5);
        simulator.faults().dropEvery(REPLAY, 2, 2);
        var replay = catchUp(null);
        assertThat(replay.end()).isNull();
        assertThat(replayed(replay)).containsExactly(1L, 3L, 5L);
    }

    @Test
    void aCursorFromBeyondTheHeadMayBeTakenForTheHead() {
        aliceSends(2);
        simulator.faults().echoCursors(1);
        var replay = catchUp(100L);
        assertThat(replay.end()).isNull();
        assertThat(replay.frames()).singleElement().satisfies(frame -> assertThat(
                        frame.getComplete().getHeadSequence())
                .isEqualTo(100));
        assertThat(catchUp(100L).end().status).isEqualTo("invalid_argument");
    }

    @Test
    void aLogThatIsLostBeginsAgain() {
        aliceSends(3);
        simulator.world().log().reset();
        aliceSends(2);
        var replay = catchUp(null);
        assertThat(replay.end()).isNull();
        assertThat(replayed(replay)).containsExactly(1L, 2L);
    }

    @Test
    void framesMayContainUnknownFields() {
        simulator.faults().sendUnknown(LIVE, 1, UnknownArm.PAYLOAD);
        simulator.faults().sendUnknown(LIVE, 1, UnknownArm.CHANGE);
        simulator.faults().sendUnknown(REPLAY, 1, UnknownArm.CHANGE);
        var live = liveMessages();
        aliceSends(3);
        sees(live, 1L, 2L, 3L);
        List<SubscribeMessageEventsResponse> frames = live.frames().stream()
                .filter(SubscribeMessageEventsResponse::hasSequence)
                .toList();
        assertThat(frames.get(0).getPayloadCase().name()).isEqualTo("PAYLOAD_NOT_SET");
        assertThat(frames.get(1).hasMessageChanged()).isTrue();
        assertThat(frames.get(1).getMessageChanged().getChatGuid()).isEqualTo(chat);
        assertThat(frames.get(1).getMessageChanged().getChangeCase().name()).isEqualTo("CHANGE_NOT_SET");
        assertThat(frames.get(2).getMessageChanged().hasMessageReceived()).isTrue();
        var replay = catchUp(null);
        assertThat(replay.end()).isNull();
        assertThat(replay.frames().get(0).getMessageChanged().getChangeCase().name())
                .isEqualTo("CHANGE_NOT_SET");
    }

    @Test
    void aStreamMayBeginWithAHeartbeatThatHasANumber() {
        simulator.faults().beginWithNumberedHeartbeat(LIVE, 1, 1);
        simulator.faults().beginWithNumberedHeartbeat(REPLAY, 1, 2);
        var live = liveMessages();
        eventually(() -> assertThat(live.frames()).isNotEmpty());
        aliceSends(2);
        sees(live, 1L, 1L, 2L);
        assertThat(live.frames().get(0).hasHeartbeat()).isTrue();
        var replay = catchUp(null);
        assertThat(replay.end()).isNull();
        assertThat(replayed(replay)).containsExactly(2L, 1L, 2L);
        assertThat(replay.frames().get(0).hasHeartbeat()).isTrue();
        assertThat(replayed(catchUpToTheEnd())).containsExactly(1L, 2L);
    }

    @Test
    void eventsMayHaveATimeThatIsNone() {
        simulator.faults().spoilTimes(REPLAY, 1);
        aliceSends(2);
        var frames = catchUpToTheEnd().frames();
        assertThat(frames.get(0).getMessageChanged().getOccurredAt().getSeconds())
                .isEqualTo(Long.MAX_VALUE);
        assertThat(frames.get(0).getMessageChanged().hasMessageReceived()).isTrue();
        assertThat(frames.get(1).getMessageChanged().getOccurredAt().getSeconds())
                .isLessThan(Long.MAX_VALUE);
    }

    private StreamProbe<CatchUpEventsResponse> catchUpToTheEnd() {
        StreamProbe<CatchUpEventsResponse> replay = catchUp(null);
        assertThat(replay.end()).isNull();
        return replay;
    }
}
