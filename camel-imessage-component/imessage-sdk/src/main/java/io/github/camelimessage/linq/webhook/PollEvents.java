// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.PollDeliveryEvent;
import io.github.camelimessage.event.PollDelta;
import io.github.camelimessage.event.PollEvent;
import io.github.camelimessage.linq.mapping.PollMapping;
import io.github.camelimessage.model.linq.Direction;
import io.github.camelimessage.model.linq.PollEventData;
import java.time.Instant;
import java.util.function.Function;

/** Poll webhooks, converted to the model. A received poll and a sent poll are both a created poll. */
final class PollEvents {

    private PollEvents() {}

    static Event received(EventPayload of) throws JsonProcessingException {
        PollEventData data = data(of);
        return data == null || data.poll() == null
                ? null
                : changed(
                        of.time(data.receivedAt()),
                        Direction.OUTBOUND.equals(data.direction()),
                        data,
                        new PollDelta.Created(
                                null, PollMapping.options(data.poll().options())));
    }

    static Event sent(EventPayload of) throws JsonProcessingException {
        PollEventData data = data(of);
        return data == null || data.poll() == null
                ? null
                : changed(
                        of.time(data.sentAt()),
                        true,
                        data,
                        new PollDelta.Created(
                                null, PollMapping.options(data.poll().options())));
    }

    static Event updated(EventPayload of) throws JsonProcessingException {
        PollEventData data = data(of);
        return data == null || data.addedOptions() == null
                ? null
                : changed(
                        of.createdAt(),
                        Actors.isMe(data.senderHandle()),
                        data,
                        new PollDelta.OptionAdded(null, null, PollMapping.options(data.addedOptions())));
    }

    static Event voteAdded(EventPayload of) throws JsonProcessingException {
        PollEventData data = data(of);
        return data == null || data.optionId() == null ? null : vote(of, data, new PollDelta.Voted(data.optionId()));
    }

    static Event voteRemoved(EventPayload of) throws JsonProcessingException {
        PollEventData data = data(of);
        return data == null || data.optionId() == null ? null : vote(of, data, new PollDelta.Unvoted(data.optionId()));
    }

    /** A receipt comes from the other side; a failure is of one's own poll. */
    static Event delivery(String type, Function<PollEventData, Instant> time, EventPayload of)
            throws JsonProcessingException {
        PollEventData data = data(of);
        return data == null
                ? null
                : new PollDeliveryEvent(
                        type,
                        0,
                        data.chat().id(),
                        PollDeliveryEvent.FAILED.equals(type),
                        of.time(time.apply(data)),
                        null,
                        data.messageId(),
                        data);
    }

    private static Event vote(EventPayload of, PollEventData data, PollDelta delta) {
        return changed(of.createdAt(), Actors.isMe(data.senderHandle()), data, delta);
    }

    private static PollEventData data(EventPayload of) throws JsonProcessingException {
        PollEventData data = of.as(PollEventData.class);
        return data.messageId() != null && MessageEvents.isKnown(data.chat()) ? data : null;
    }

    private static Event changed(Instant time, boolean isFromMe, PollEventData data, PollDelta delta) {
        return new PollEvent(
                0,
                data.chat().id(),
                isFromMe,
                time,
                Actors.participant(data.senderHandle(), null),
                data.messageId(),
                delta,
                data);
    }
}
