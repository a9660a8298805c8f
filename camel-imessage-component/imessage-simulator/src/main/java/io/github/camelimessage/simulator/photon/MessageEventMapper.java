// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.photon.proto.MessageChangeEvent;
import io.github.camelimessage.simulator.world.LogEntry;
import io.github.camelimessage.simulator.world.MessageChange;

/** Message events in Photon's format. */
final class MessageEventMapper {
    private MessageEventMapper() {}

    static MessageChangeEvent message(LogEntry entry, MessageChange change) {
        MessageChangeEvent.Builder wire = MessageChangeEvent.newBuilder()
                .setChatGuid(entry.chatGuid())
                .setOccurredAt(ChatMapper.timestamp(entry.occurredAt()))
                .setActor(ChatMapper.participant(entry.actor().handle()))
                .setIsFromMe(entry.isFromMe());
        if (change instanceof MessageChange.Received received) {
            wire.getMessageReceivedBuilder().setMessage(MessageMapper.message(received.message()));
        } else if (change instanceof MessageChange.Edited edited) {
            wire.getMessageEditedBuilder()
                    .setMessageGuid(edited.message().guid())
                    .setContent(ContentMapper.content(edited.message()))
                    .setEditedAt(ChatMapper.timestamp(edited.message().edited()));
        } else if (change instanceof MessageChange.Read read) {
            wire.getMessageReadBuilder()
                    .setMessageGuid(read.messageGuid())
                    .setReadAt(ChatMapper.timestamp(read.readAt()));
        } else if (change instanceof MessageChange.Unsent unsent) {
            wire.getMessageUnsentBuilder()
                    .setMessageGuid(unsent.messageGuid())
                    .setRetractedAt(ChatMapper.timestamp(unsent.retractedAt()));
        } else if (change instanceof MessageChange.ReactionAdded added) {
            var reaction = wire.getReactionAddedBuilder()
                    .setMessageGuid(added.messageGuid())
                    .setReaction(ReactionMapper.toWire(added.reaction()));
            if (added.partIndex() != null) {
                reaction.setTargetPartIndex(added.partIndex());
            }
        } else if (change instanceof MessageChange.ReactionRemoved removed) {
            var reaction = wire.getReactionRemovedBuilder()
                    .setMessageGuid(removed.messageGuid())
                    .setReaction(ReactionMapper.toWire(removed.reaction()));
            if (removed.partIndex() != null) {
                reaction.setTargetPartIndex(removed.partIndex());
            }
        } else if (change instanceof MessageChange.StickerPlaced placed) {
            var sticker = wire.getStickerPlacedBuilder()
                    .setMessageGuid(placed.messageGuid())
                    .setSticker(StickerMapper.image(placed.sticker()))
                    .setPlacement(StickerMapper.placement(placed.sticker()));
            if (placed.sticker().part() != null) {
                sticker.setTargetPartIndex(placed.sticker().part());
            }
        }
        return wire.build();
    }
}
