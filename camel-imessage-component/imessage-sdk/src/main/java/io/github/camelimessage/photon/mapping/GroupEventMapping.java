// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.GroupChange;
import io.github.camelimessage.event.GroupEvent;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.photon.proto.GroupChangeEvent;
import io.github.camelimessage.photon.proto.SingleServiceAddressInfo;
import java.util.function.Function;

/** Group events, from the contract to the model. */
final class GroupEventMapping {

    private GroupEventMapping() {}

    static Event event(long sequence, GroupChangeEvent wire) {
        return envelope(sequence, wire).read("group", wire, envelope -> event(envelope, wire));
    }

    private static Event event(Envelope envelope, GroupChangeEvent wire) {
        GroupChange change = change(wire);
        return change == null
                ? envelope.unknown("group", wire)
                : new GroupEvent(
                        envelope.sequence(),
                        envelope.chatGuid(),
                        envelope.isFromMe(),
                        envelope.occurredAt(),
                        envelope.actor(),
                        change);
    }

    private static GroupChange change(GroupChangeEvent wire) {
        return switch (wire.getChangeCase()) {
            case DISPLAY_NAME_CHANGED ->
                new GroupChange.DisplayNameChanged(wire.getDisplayNameChanged().getDisplayName());
            case PARTICIPANT_ADDED ->
                member(
                        wire.getParticipantAdded().hasParticipant(),
                        wire.getParticipantAdded().getParticipant(),
                        GroupChange.ParticipantAdded::new);
            case PARTICIPANT_REMOVED ->
                member(
                        wire.getParticipantRemoved().hasParticipant(),
                        wire.getParticipantRemoved().getParticipant(),
                        GroupChange.ParticipantRemoved::new);
            case PARTICIPANT_LEFT ->
                member(
                        wire.getParticipantLeft().hasParticipant(),
                        wire.getParticipantLeft().getParticipant(),
                        GroupChange.ParticipantLeft::new);
            case ICON_CHANGED -> new GroupChange.IconChanged();
            case ICON_REMOVED -> new GroupChange.IconRemoved();
            case CHANGE_NOT_SET -> null;
        };
    }

    private static GroupChange member(
            boolean present, SingleServiceAddressInfo wire, Function<Participant, GroupChange> change) {
        return present ? change.apply(ChatMapping.participant(wire)) : null;
    }

    private static Envelope envelope(long sequence, GroupChangeEvent wire) {
        return Envelope.of(
                sequence,
                wire.getChatGuid(),
                wire.getIsFromMe(),
                wire.hasOccurredAt(),
                wire.getOccurredAt(),
                wire.hasActor(),
                wire.getActor());
    }
}
