// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import io.github.camelimessage.event.CatchUpComplete;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.event.Heartbeat;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.photon.proto.CatchUpEventsResponse;
import io.github.camelimessage.photon.proto.SubscribeChatEventsResponse;
import io.github.camelimessage.photon.proto.SubscribeGroupEventsResponse;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsResponse;
import io.github.camelimessage.photon.proto.SubscribePollEventsResponse;
import io.github.camelimessage.photon.transport.PhotonErrors;
import java.util.function.LongFunction;

/**
 * Frames of event streams, from the contract to the model: one frame in, one frame out, so that demand can be passed on
 * unchanged. A frame with a sequence is an event, whatever else is missing; any other frame is a heartbeat. The
 * sequence of a heartbeat, which the contract does not specify, is ignored: otherwise the event with that sequence
 * would be skipped.
 */
public final class EventMapping {

    private EventMapping() {}

    public static EventFrame chat(SubscribeChatEventsResponse wire) {
        return frame(
                wire.hasSequence() && !wire.hasHeartbeat(),
                wire.getSequence(),
                sequence -> wire.hasChatChanged()
                        ? ChatEventMapping.event(sequence, wire.getChatChanged())
                        : unknown(sequence));
    }

    public static EventFrame group(SubscribeGroupEventsResponse wire) {
        return frame(
                wire.hasSequence() && !wire.hasHeartbeat(),
                wire.getSequence(),
                sequence -> wire.hasGroupChanged()
                        ? GroupEventMapping.event(sequence, wire.getGroupChanged())
                        : unknown(sequence));
    }

    public static EventFrame message(SubscribeMessageEventsResponse wire) {
        return frame(
                wire.hasSequence() && !wire.hasHeartbeat(),
                wire.getSequence(),
                sequence -> wire.hasMessageChanged()
                        ? MessageEventMapping.event(sequence, wire.getMessageChanged())
                        : unknown(sequence));
    }

    public static EventFrame poll(SubscribePollEventsResponse wire) {
        return frame(
                wire.hasSequence() && !wire.hasHeartbeat(),
                wire.getSequence(),
                sequence -> wire.hasPollChanged()
                        ? PollEventMapping.event(sequence, wire.getPollChanged())
                        : unknown(sequence));
    }

    public static EventFrame catchUp(CatchUpEventsResponse wire) {
        if (wire.hasComplete()) {
            return new CatchUpComplete(representable(wire.getComplete().getHeadSequence()));
        }
        return frame(
                wire.hasSequence() && !wire.hasHeartbeat(), wire.getSequence(), sequence -> replayed(sequence, wire));
    }

    private static Event replayed(long sequence, CatchUpEventsResponse wire) {
        return switch (wire.getPayloadCase()) {
            case CHAT_CHANGED -> ChatEventMapping.event(sequence, wire.getChatChanged());
            case GROUP_CHANGED -> GroupEventMapping.event(sequence, wire.getGroupChanged());
            case MESSAGE_CHANGED -> MessageEventMapping.event(sequence, wire.getMessageChanged());
            case POLL_CHANGED -> PollEventMapping.event(sequence, wire.getPollChanged());
            case COMPLETE, HEARTBEAT, PAYLOAD_NOT_SET -> unknown(sequence);
        };
    }

    private static EventFrame frame(boolean isEvent, long sequence, LongFunction<Event> reading) {
        return isEvent ? reading.apply(representable(sequence)) : new Heartbeat();
    }

    /**
     * The wire's numbers are unsigned. One beyond Java's would come out as a negative one, which is before every position:
     * it is no number, and the frame counts as unreadable.
     */
    private static long representable(long sequence) {
        if (sequence < 0) {
            throw PhotonErrors.unexpectedAnswer(
                    "The sequence " + Long.toUnsignedString(sequence) + " is beyond 2^63-1, the limit of a position",
                    null);
        }
        return sequence;
    }

    private static Event unknown(long sequence) {
        return new UnknownEvent("unknown", sequence, null, false, null, null);
    }
}
