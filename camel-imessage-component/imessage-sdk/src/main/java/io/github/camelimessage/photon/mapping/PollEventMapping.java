// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.PollDelta;
import io.github.camelimessage.event.PollEvent;
import io.github.camelimessage.photon.proto.PollChangeEvent;

/** Poll events, from the contract to the model. */
final class PollEventMapping {

    private PollEventMapping() {}

    static Event event(long sequence, PollChangeEvent wire) {
        return envelope(sequence, wire).read("poll", wire, envelope -> event(envelope, wire));
    }

    private static Event event(Envelope envelope, PollChangeEvent wire) {
        PollDelta delta = delta(wire);
        return delta == null
                ? envelope.unknown("poll", wire)
                : new PollEvent(
                        envelope.sequence(),
                        envelope.chatGuid(),
                        envelope.isFromMe(),
                        envelope.occurredAt(),
                        envelope.actor(),
                        wire.getPollMessageGuid(),
                        delta);
    }

    private static PollDelta delta(PollChangeEvent wire) {
        return switch (wire.getChangeCase()) {
            case CREATED ->
                new PollDelta.Created(
                        wire.getCreated().getTitle(),
                        PollMapping.options(wire.getCreated().getOptionsList()));
            case OPTION_ADDED ->
                new PollDelta.OptionAdded(
                        wire.getOptionAdded().getTitle(),
                        PollMapping.options(wire.getOptionAdded().getOptionsList()));
            case VOTED -> new PollDelta.Voted(wire.getVoted().getOptionIdentifier());
            case UNVOTED -> new PollDelta.Unvoted(wire.getUnvoted().getOptionIdentifier());
            case CHANGE_NOT_SET -> null;
        };
    }

    private static Envelope envelope(long sequence, PollChangeEvent wire) {
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
