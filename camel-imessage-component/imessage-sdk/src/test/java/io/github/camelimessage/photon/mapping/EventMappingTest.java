// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.event.CatchUpComplete;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.event.Heartbeat;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.photon.proto.CatchUpEventsResponse;
import io.github.camelimessage.photon.proto.ChatChangeEvent;
import io.github.camelimessage.photon.proto.GroupChangeEvent;
import io.github.camelimessage.photon.proto.MessageChangeEvent;
import io.github.camelimessage.photon.proto.PollChangeEvent;
import io.github.camelimessage.photon.proto.SubscribeChatEventsResponse;
import io.github.camelimessage.photon.proto.SubscribeGroupEventsResponse;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsResponse;
import io.github.camelimessage.photon.proto.SubscribePollEventsResponse;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventMappingTest {

    private static final String CHAT = "any;-;alice@example.com";

    /** One of the five streams, with a frame that contains an event. */
    record Stream(String name, Message frame, Function<Message, EventFrame> mapping) {

        /** The frame with a heartbeat in place of its event, and the same sequence. */
        Message heartbeat() {
            Message.Builder wire = frame.toBuilder();
            wire.getFieldBuilder(frame.getDescriptorForType().findFieldByName("heartbeat"));
            return wire.build();
        }

        Message numbered(long sequence) {
            return frame.toBuilder()
                    .setField(frame.getDescriptorForType().findFieldByName("sequence"), sequence)
                    .build();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Stream> streams() {
        ChatChangeEvent.Builder chat = ChatChangeEvent.newBuilder().setChatGuid(CHAT);
        chat.getArchivedBuilder();
        GroupChangeEvent.Builder group = GroupChangeEvent.newBuilder().setChatGuid(CHAT);
        group.getIconRemovedBuilder();
        MessageChangeEvent.Builder message = MessageChangeEvent.newBuilder().setChatGuid(CHAT);
        message.getMessageReadBuilder();
        PollChangeEvent.Builder poll = PollChangeEvent.newBuilder().setChatGuid(CHAT);
        poll.getVotedBuilder();
        return List.of(
                new Stream(
                        "chats",
                        SubscribeChatEventsResponse.newBuilder()
                                .setSequence(105)
                                .setChatChanged(chat)
                                .build(),
                        wire -> EventMapping.chat((SubscribeChatEventsResponse) wire)),
                new Stream(
                        "groups",
                        SubscribeGroupEventsResponse.newBuilder()
                                .setSequence(105)
                                .setGroupChanged(group)
                                .build(),
                        wire -> EventMapping.group((SubscribeGroupEventsResponse) wire)),
                new Stream(
                        "messages",
                        SubscribeMessageEventsResponse.newBuilder()
                                .setSequence(105)
                                .setMessageChanged(message)
                                .build(),
                        wire -> EventMapping.message((SubscribeMessageEventsResponse) wire)),
                new Stream(
                        "polls",
                        SubscribePollEventsResponse.newBuilder()
                                .setSequence(105)
                                .setPollChanged(poll)
                                .build(),
                        wire -> EventMapping.poll((SubscribePollEventsResponse) wire)),
                new Stream(
                        "catch-up",
                        CatchUpEventsResponse.newBuilder()
                                .setSequence(105)
                                .setMessageChanged(message)
                                .build(),
                        wire -> EventMapping.catchUp((CatchUpEventsResponse) wire)));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void aFrameWithASequenceIsAnEvent(Stream stream) {
        assertThat(stream.mapping().apply(stream.frame()))
                .isInstanceOfSatisfying(
                        Event.class, event -> assertThat(event.sequence()).isEqualTo(105));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void aHeartbeatIsNoEventWhateverItsSequence(Stream stream) {
        assertThat(stream.mapping().apply(stream.heartbeat())).isEqualTo(new Heartbeat());
    }

    @Test
    void theTerminalFrameIsOneWhateverItsSequence() {
        CatchUpEventsResponse.Builder wire = CatchUpEventsResponse.newBuilder().setSequence(105);
        wire.getCompleteBuilder().setHeadSequence(110);
        assertThat(EventMapping.catchUp(wire.build())).isEqualTo(new CatchUpComplete(110));
    }

    /** The first second after the year 9999, the last before the year 1, and two outside of Java's range. */
    @ParameterizedTest
    @ValueSource(longs = {253_402_300_800L, -62_135_596_801L, Long.MAX_VALUE, Long.MIN_VALUE})
    void anEventWithATimeThatIsNoneHasNoTime(long seconds) {
        Timestamp never = Timestamp.newBuilder().setSeconds(seconds).build();
        GroupChangeEvent.Builder wire =
                GroupChangeEvent.newBuilder().setChatGuid(CHAT).setOccurredAt(never);
        wire.getIconRemovedBuilder();
        Event event = GroupEventMapping.event(105, wire.build());
        assertThat(event.changeType()).isEqualTo("iconRemoved");
        assertThat(event.occurredAt()).isNull();
    }

    @Test
    void anEventThatCannotBeReadIsUnknownAndKeepsItsPlaceAndItsChat() {
        MessageChangeEvent.Builder wire =
                MessageChangeEvent.newBuilder().setChatGuid(CHAT).setIsFromMe(true);
        wire.getMessageEditedBuilder()
                .setEditedAt(Timestamp.newBuilder().setSeconds(1).setNanos(-1));
        CatchUpEventsResponse frame = CatchUpEventsResponse.newBuilder()
                .setSequence(105)
                .setMessageChanged(wire)
                .build();
        assertThat(EventMapping.catchUp(frame))
                .isEqualTo(new UnknownEvent("message.unknown", 105, CHAT, true, null, null));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void aSequenceBeyondJavasNumbersFailsAndIsNamed(Stream stream) {
        assertThatThrownBy(() -> stream.mapping().apply(stream.numbered(Long.MIN_VALUE)))
                .isInstanceOfSatisfying(IMessageException.class, failure -> assertThat(failure.code())
                        .isEqualTo(ErrorCodes.INTERNAL_ERROR))
                .hasMessageContaining("9223372036854775808");
    }

    @Test
    void aHeadBeyondJavasNumbersFails() {
        CatchUpEventsResponse.Builder wire = CatchUpEventsResponse.newBuilder();
        wire.getCompleteBuilder().setHeadSequence(-1);
        assertThatThrownBy(() -> EventMapping.catchUp(wire.build())).hasMessageContaining("18446744073709551615");
    }
}
