// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.photon.proto.ChatChangeEvent;

/** Chat events, from the contract to the model. */
final class ChatEventMapping {

    private ChatEventMapping() {}

    static Event event(long sequence, ChatChangeEvent wire) {
        return envelope(sequence, wire).read("chat", wire, envelope -> event(envelope, wire));
    }

    private static Event event(Envelope envelope, ChatChangeEvent wire) {
        return switch (wire.getChangeCase()) {
            case BACKGROUND_CHANGED -> event(ChatEvent.BACKGROUND_CHANGED, envelope);
            case BACKGROUND_REMOVED -> event(ChatEvent.BACKGROUND_REMOVED, envelope);
            case MARKED_READ -> event(ChatEvent.MARKED_READ, envelope);
            case ARCHIVED -> event(ChatEvent.ARCHIVED, envelope);
            case UNARCHIVED -> event(ChatEvent.UNARCHIVED, envelope);
            case CHANGE_NOT_SET -> envelope.unknown("chat", wire);
        };
    }

    private static ChatEvent event(String type, Envelope of) {
        return new ChatEvent(type, of.sequence(), of.chatGuid(), of.isFromMe(), of.occurredAt(), of.actor());
    }

    private static Envelope envelope(long sequence, ChatChangeEvent wire) {
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
