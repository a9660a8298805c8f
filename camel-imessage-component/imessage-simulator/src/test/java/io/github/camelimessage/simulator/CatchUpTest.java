// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.photon.proto.CatchUpEventsRequest;
import io.github.camelimessage.photon.proto.CatchUpEventsResponse;
import io.github.camelimessage.photon.proto.CatchUpEventsResponse.PayloadCase;
import io.github.camelimessage.photon.proto.EventServiceGrpc;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CatchUpTest extends StreamSuite {

    @Test
    void theReplayIsCompleteAndEndsWithoutAnError() {
        alice.sendText(chat, "Hello");
        simulator.world().chats().markRead(chat);
        String group = alice.createGroup("bob@example.com");
        alice.rename(group, "Case");
        alice.createPoll(group, "Lunch?", "Yes", "No");
        var replay = catchUp(null);
        assertThat(replay.end()).isNull();
        assertThat(replay.frames())
                .extracting(CatchUpEventsResponse::getPayloadCase)
                .containsExactly(
                        PayloadCase.MESSAGE_CHANGED,
                        PayloadCase.CHAT_CHANGED,
                        PayloadCase.GROUP_CHANGED,
                        PayloadCase.POLL_CHANGED,
                        PayloadCase.COMPLETE);
        assertThat(replayed(replay)).containsExactly(1L, 2L, 3L, 4L);
        CatchUpEventsResponse last = replay.frames().get(4);
        assertThat(last.hasSequence()).isFalse();
        assertThat(last.getComplete().getHeadSequence()).isEqualTo(4);
    }

    @Test
    void theCursorIsExclusive() {
        aliceSends(5);
        var replay = catchUp(3L);
        assertThat(replay.end()).isNull();
        assertThat(replayed(replay)).containsExactly(4L, 5L);
        var atHead = catchUp(5L);
        assertThat(atHead.end()).isNull();
        assertThat(atHead.frames()).hasSize(1);
    }

    @Test
    void anEmptyLogIsCompleteAtOnce() {
        var replay = catchUp(0L);
        assertThat(replay.end()).isNull();
        assertThat(replay.frames()).singleElement().satisfies(frame -> assertThat(
                        frame.getComplete().getHeadSequence())
                .isZero());
    }

    @Test
    void theHeadIsFixedAtTheStart() {
        aliceSends(5_000);
        var replay = StreamProbe.start(
                channel, EventServiceGrpc.getCatchUpEventsMethod(), CatchUpEventsRequest.getDefaultInstance(), false);
        replay.request(1);
        eventually(() -> assertThat(replay.frames()).hasSize(1));
        aliceSends(100);
        replay.request(10_000);
        assertThat(replay.end()).isNull();
        assertThat(replayed(replay))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 5_000).boxed().toList());
    }

    @Test
    void skippedNumbersAreGapsAndMoveTheHead() {
        aliceSends(1);
        simulator.faults().skipSequences(5);
        aliceSends(1);
        simulator.faults().skipSequences(2);
        var replay = catchUp(0L);
        assertThat(replay.end()).isNull();
        assertThat(replayed(replay)).containsExactly(1L, 7L);
        assertThat(replay.frames().get(2).getComplete().getHeadSequence()).isEqualTo(9);
    }

    @Test
    void aCursorOutsideTheLogIsRefused() {
        aliceSends(10);
        simulator.world().log().trimBefore(6);
        for (long cursor : new long[] {0, 4, 11, -1}) {
            WireError error = catchUp(cursor).end();
            assertThat(error.status).isEqualTo("invalid_argument");
            assertThat(error.errorCode).isEqualTo("invalidArgument");
            assertThat(error.context)
                    .containsEntry("field", "after_sequence")
                    .containsEntry("value", Long.toUnsignedString(cursor));
        }
        var oldest = catchUp(5L);
        assertThat(oldest.end()).isNull();
        assertThat(replayed(oldest)).containsExactly(6L, 7L, 8L, 9L, 10L);
        var all = catchUp(null);
        assertThat(all.end()).isNull();
        assertThat(replayed(all)).hasSize(5);
    }

    @Tag("proof")
    @Timeout(600)
    @Test
    void aLongLogIsReplayedWhole() {
        int count = 300_000;
        aliceSends(count);
        var replay = catchUp(0L);
        assertThat(replay.end()).isNull();
        assertThat(replay.frames()).hasSize(count + 1);
        assertThat(replayed(replay)).isSorted().hasSize(count);
    }

    @Test
    void onlySoManyRunAtOnce() {
        aliceSends(20_000);
        simulator.faults().limitCatchUps(1);
        var first = StreamProbe.start(
                channel, EventServiceGrpc.getCatchUpEventsMethod(), CatchUpEventsRequest.getDefaultInstance(), false);
        first.request(1);
        eventually(() -> assertThat(first.frames()).hasSize(1));
        WireError second = catchUp(0L).end();
        assertThat(second.status).isEqualTo("resource_exhausted");
        assertThat(second.retryable).isTrue();
        first.cancel();
        eventually(() -> assertThat(catchUp(19_999L).end()).isNull());
    }
}
