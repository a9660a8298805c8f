// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.model.AppliedReaction;
import io.github.camelimessage.photon.proto.Message;
import io.github.camelimessage.photon.proto.MessageAppliedReaction;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;

/** Messages in Photon's format; content and creation date are always set. */
final class MessageMapper {
    private MessageMapper() {}

    static Message message(MessageState message) {
        Message.Builder wire = Message.newBuilder()
                .setGuid(message.guid())
                .addChatGuids(message.chatGuid())
                .setContent(ContentMapper.content(message))
                .setDateCreated(ChatMapper.timestamp(message.created()))
                .setDateDelivered(ChatMapper.timestamp(message.created()))
                .setSender(ChatMapper.participant(message.sender()))
                .setIsFromMe(message.isFromMe())
                .setIsSent(true)
                .setIsDelivered(true)
                .setIsDeliveredQuietly(message.alert() == MessageState.Alert.SILENCED)
                .setDidNotifyRecipient(message.alert() == MessageState.Alert.ON_REQUEST)
                .setPartCount(Math.max(1, message.parts().size()))
                .setIsAudioMessage(message.parts().stream()
                        .anyMatch(part -> part instanceof Part.Media media && media.isVoiceMemo()));
        if (message.subject() != null) {
            wire.setSubject(message.subject());
        }
        if (message.replyTo() != null) {
            wire.setReplyToGuid(message.replyTo())
                    .setReplyTargetGuid(message.replyTo())
                    .setThreadOriginatorGuid(message.threadOriginator());
        }
        if (message.read() != null) {
            wire.setDateRead(ChatMapper.timestamp(message.read()));
        }
        if (message.edited() != null) {
            wire.setDateEdited(ChatMapper.timestamp(message.edited()));
        }
        if (message.retracted() != null) {
            wire.setDateRetracted(ChatMapper.timestamp(message.retracted()));
        }
        for (AppliedReaction reaction : message.reactions()) {
            wire.addAppliedReactions(reaction(reaction));
        }
        message.stickers().stream()
                .filter(sticker -> !sticker.isTapback())
                .map(StickerMapper::placed)
                .forEach(wire::addPlacedStickers);
        return wire.build();
    }

    private static MessageAppliedReaction reaction(AppliedReaction reaction) {
        MessageAppliedReaction.Builder wire = MessageAppliedReaction.newBuilder()
                .setMessageGuid(reaction.messageGuid())
                .setReaction(ReactionMapper.toWire(reaction.reaction()))
                .setSender(ChatMapper.participant(reaction.sender()))
                .setIsFromMe(reaction.isFromMe())
                .setDateCreated(ChatMapper.timestamp(reaction.dateCreated()));
        if (reaction.targetPartIndex() != null) {
            wire.setTargetPartIndex(reaction.targetPartIndex());
        }
        return wire.build();
    }
}
