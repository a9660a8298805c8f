// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.GroupChange;
import io.github.camelimessage.event.GroupEvent;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.linq.GroupValueData;
import io.github.camelimessage.model.linq.HandleStatus;
import io.github.camelimessage.model.linq.ParticipantEventData;

/** Participant, name and icon webhooks, converted to the model. */
final class GroupEvents {

    private GroupEvents() {}

    static Event participantAdded(EventPayload of) throws JsonProcessingException {
        ParticipantEventData data = of.as(ParticipantEventData.class);
        Participant participant = Actors.participant(data.participant(), data.handle());
        return participant == null
                ? null
                : new GroupEvent(
                        0,
                        data.chatId(),
                        false,
                        of.time(data.addedAt()),
                        null,
                        new GroupChange.ParticipantAdded(participant, data));
    }

    /** A person who left is the actor; Linq does not report who removed a person. */
    static Event participantRemoved(EventPayload of) throws JsonProcessingException {
        ParticipantEventData data = of.as(ParticipantEventData.class);
        Participant participant = Actors.participant(data.participant(), data.handle());
        if (participant == null) {
            return null;
        }
        boolean left = data.participant() != null
                && HandleStatus.LEFT.equals(data.participant().status());
        boolean ownLine = left && Boolean.TRUE.equals(data.participant().isMe());
        return new GroupEvent(
                0,
                data.chatId(),
                ownLine,
                of.time(data.removedAt()),
                left ? participant : null,
                left
                        ? new GroupChange.ParticipantLeft(participant, data)
                        : new GroupChange.ParticipantRemoved(participant, data));
    }

    static Event nameUpdated(EventPayload of) throws JsonProcessingException {
        GroupValueData data = of.as(GroupValueData.class);
        String name = data.newValue() == null ? "" : data.newValue();
        return changed(of, data, new GroupChange.DisplayNameChanged(name, data.oldValue(), data));
    }

    static Event iconUpdated(EventPayload of) throws JsonProcessingException {
        GroupValueData data = of.as(GroupValueData.class);
        return changed(
                of,
                data,
                data.newValue() == null
                        ? new GroupChange.IconRemoved(data.oldValue(), data)
                        : new GroupChange.IconChanged(data.newValue(), data.oldValue(), data));
    }

    private static Event changed(EventPayload of, GroupValueData data, GroupChange change) {
        return data.chatId() == null
                ? null
                : new GroupEvent(
                        0,
                        data.chatId(),
                        Actors.isMe(data.changedByHandle()),
                        of.time(data.updatedAt()),
                        Actors.participant(data.changedByHandle(), null),
                        change);
    }
}
