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

/**
 * Frames of event streams, from the contract to the model: one frame in, one frame out, so that demand can be passed on as
 * it is. A frame with a sequence is always an event, whatever else it lacks; a frame without one is a sign of life.
 */
public final class EventMapping {

    private EventMapping() {}

    public static EventFrame chat(SubscribeChatEventsResponse wire) {
        if (!wire.hasSequence()) {
            return new Heartbeat();
        }
        return wire.hasChatChanged()
                ? ChatEventMapping.event(wire.getSequence(), wire.getChatChanged())
                : unknown(wire.getSequence());
    }

    public static EventFrame group(SubscribeGroupEventsResponse wire) {
        if (!wire.hasSequence()) {
            return new Heartbeat();
        }
        return wire.hasGroupChanged()
                ? GroupEventMapping.event(wire.getSequence(), wire.getGroupChanged())
                : unknown(wire.getSequence());
    }

    public static EventFrame message(SubscribeMessageEventsResponse wire) {
        if (!wire.hasSequence()) {
            return new Heartbeat();
        }
        return wire.hasMessageChanged()
                ? MessageEventMapping.event(wire.getSequence(), wire.getMessageChanged())
                : unknown(wire.getSequence());
    }

    public static EventFrame poll(SubscribePollEventsResponse wire) {
        if (!wire.hasSequence()) {
            return new Heartbeat();
        }
        return wire.hasPollChanged()
                ? PollEventMapping.event(wire.getSequence(), wire.getPollChanged())
                : unknown(wire.getSequence());
    }

    public static EventFrame catchUp(CatchUpEventsResponse wire) {
        if (wire.hasComplete()) {
            return new CatchUpComplete(wire.getComplete().getHeadSequence());
        }
        if (!wire.hasSequence()) {
            return new Heartbeat();
        }
        return switch (wire.getPayloadCase()) {
            case CHAT_CHANGED -> ChatEventMapping.event(wire.getSequence(), wire.getChatChanged());
            case GROUP_CHANGED -> GroupEventMapping.event(wire.getSequence(), wire.getGroupChanged());
            case MESSAGE_CHANGED -> MessageEventMapping.event(wire.getSequence(), wire.getMessageChanged());
            case POLL_CHANGED -> PollEventMapping.event(wire.getSequence(), wire.getPollChanged());
            case COMPLETE, HEARTBEAT, PAYLOAD_NOT_SET -> unknown(wire.getSequence());
        };
    }

    private static Event unknown(long sequence) {
        return new UnknownEvent("unknown", sequence, null, false, null, null);
    }
}
