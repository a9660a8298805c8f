// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.photon.proto.MessageChangeEvent;
import io.github.camelimessage.photon.proto.MessageReactionAdded;
import io.github.camelimessage.photon.proto.MessageReactionRemoved;
import io.github.camelimessage.photon.proto.StickerPlaced;

/** Message events, from the contract to the model. */
final class MessageEventMapping {

    private MessageEventMapping() {}

    static Event event(long sequence, MessageChangeEvent wire) {
        return envelope(sequence, wire).read("message", wire, envelope -> event(envelope, wire));
    }

    private static Event event(Envelope of, MessageChangeEvent wire) {
        return switch (wire.getChangeCase()) {
            case MESSAGE_RECEIVED ->
                new MessageEvent.Received(
                        of.sequence(),
                        of.chatGuid(),
                        of.isFromMe(),
                        of.occurredAt(),
                        of.actor(),
                        MessageMapping.message(
                                wire.getMessageReceived().hasMessage(),
                                wire.getMessageReceived().getMessage()));
            case MESSAGE_EDITED ->
                new MessageEvent.Edited(
                        of.sequence(),
                        of.chatGuid(),
                        of.isFromMe(),
                        of.occurredAt(),
                        of.actor(),
                        wire.getMessageEdited().getMessageGuid(),
                        ContentMapping.content(wire.getMessageEdited().getContent()),
                        Answers.instant(wire.getMessageEdited().getEditedAt()));
            case MESSAGE_READ ->
                new MessageEvent.Read(
                        of.sequence(),
                        of.chatGuid(),
                        of.isFromMe(),
                        of.occurredAt(),
                        of.actor(),
                        wire.getMessageRead().getMessageGuid(),
                        Answers.instant(wire.getMessageRead().getReadAt()));
            case MESSAGE_UNSENT ->
                new MessageEvent.Unsent(
                        of.sequence(),
                        of.chatGuid(),
                        of.isFromMe(),
                        of.occurredAt(),
                        of.actor(),
                        wire.getMessageUnsent().getMessageGuid(),
                        Answers.instant(wire.getMessageUnsent().getRetractedAt()));
            case REACTION_ADDED -> reactionAdded(of, wire.getReactionAdded());
            case REACTION_REMOVED -> reactionRemoved(of, wire.getReactionRemoved());
            case STICKER_PLACED -> stickerPlaced(of, wire.getStickerPlaced());
            case CHANGE_NOT_SET -> of.unknown("message", wire);
        };
    }

    private static Event reactionAdded(Envelope of, MessageReactionAdded wire) {
        return new MessageEvent.ReactionAdded(
                of.sequence(),
                of.chatGuid(),
                of.isFromMe(),
                of.occurredAt(),
                of.actor(),
                wire.getMessageGuid(),
                MessageMapping.reaction(wire.getReaction()),
                wire.hasTargetPartIndex() ? wire.getTargetPartIndex() : null);
    }

    private static Event reactionRemoved(Envelope of, MessageReactionRemoved wire) {
        return new MessageEvent.ReactionRemoved(
                of.sequence(),
                of.chatGuid(),
                of.isFromMe(),
                of.occurredAt(),
                of.actor(),
                wire.getMessageGuid(),
                MessageMapping.reaction(wire.getReaction()),
                wire.hasTargetPartIndex() ? wire.getTargetPartIndex() : null);
    }

    private static Event stickerPlaced(Envelope of, StickerPlaced wire) {
        return new MessageEvent.StickerPlaced(
                of.sequence(),
                of.chatGuid(),
                of.isFromMe(),
                of.occurredAt(),
                of.actor(),
                wire.getMessageGuid(),
                wire.hasSticker() ? ContentMapping.attachment(wire.getSticker()) : null,
                wire.hasPlacement() ? MessageMapping.placement(wire.getPlacement()) : null,
                wire.hasTargetPartIndex() ? wire.getTargetPartIndex() : null);
    }

    private static Envelope envelope(long sequence, MessageChangeEvent wire) {
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
