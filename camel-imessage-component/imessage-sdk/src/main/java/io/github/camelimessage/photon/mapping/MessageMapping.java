// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import io.github.camelimessage.model.AppCardSession;
import io.github.camelimessage.model.AppliedReaction;
import io.github.camelimessage.model.EmbeddedMedia;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.MessagePage;
import io.github.camelimessage.model.PlacedSticker;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.SentAppCard;
import io.github.camelimessage.model.StickerPlacement;
import io.github.camelimessage.photon.proto.GetEmbeddedMediaResponse;
import io.github.camelimessage.photon.proto.MessageAppliedReaction;
import io.github.camelimessage.photon.proto.MessagePlacedSticker;
import io.github.camelimessage.photon.proto.MessageReaction;
import io.github.camelimessage.photon.proto.MessageResponse;
import io.github.camelimessage.photon.proto.MiniAppCardSession;
import java.util.List;

/** Messages with what sits on them, from the contract to the model. */
public final class MessageMapping {

    private MessageMapping() {}

    /** The message of an answer that must have one. */
    public static Message message(boolean present, io.github.camelimessage.photon.proto.Message wire) {
        Answers.require(present, "message");
        return message(wire);
    }

    public static Message answer(MessageResponse answer) {
        return message(answer.hasMessage(), answer.getMessage());
    }

    /** A card needs its session: without it, it could not be updated. */
    public static SentAppCard card(MessageResponse answer) {
        Answers.require(answer.hasMiniAppCardSession(), "session of the card");
        MiniAppCardSession session = answer.getMiniAppCardSession();
        return new SentAppCard(
                answer(answer),
                new AppCardSession(
                        session.getMessageGuid(),
                        session.getChatGuid(),
                        session.getSessionId(),
                        session.getTargetMessageGuid()));
    }

    public static EmbeddedMedia media(GetEmbeddedMediaResponse answer) {
        Answers.require(answer.hasMedia(), "media");
        return new EmbeddedMedia(
                answer.getMedia().getData().toByteArray(), answer.getMedia().getMimeType());
    }

    static Message message(io.github.camelimessage.photon.proto.Message wire) {
        Answers.require(wire.hasContent(), "message content");
        Answers.require(wire.hasDateCreated(), "message date");
        return new Message(
                wire.getGuid(),
                wire.getChatGuidsList(),
                ContentMapping.content(wire.getContent()),
                wire.hasSubject() ? wire.getSubject() : null,
                Answers.instant(wire.getDateCreated()),
                wire.hasDateRead() ? Answers.instant(wire.getDateRead()) : null,
                wire.hasDateDelivered() ? Answers.instant(wire.getDateDelivered()) : null,
                wire.hasDateEdited() ? Answers.instant(wire.getDateEdited()) : null,
                wire.hasDateRetracted() ? Answers.instant(wire.getDateRetracted()) : null,
                wire.hasDatePlayed() ? Answers.instant(wire.getDatePlayed()) : null,
                wire.hasDateExpressiveSendPlayed() ? Answers.instant(wire.getDateExpressiveSendPlayed()) : null,
                wire.hasSender() ? ChatMapping.participant(wire.getSender()) : null,
                wire.getIsFromMe(),
                wire.getIsSent(),
                wire.getIsDelivered(),
                wire.getIsDeliveredQuietly(),
                wire.getDidNotifyRecipient(),
                wire.getSendErrorCode(),
                wire.getIsAudioMessage(),
                wire.getIsAutoReply(),
                wire.getIsSystemMessage(),
                wire.getIsForward(),
                wire.getIsDelayed(),
                wire.getIsSpam(),
                wire.getDataDetectorResultsPresent(),
                wire.getIsArchived(),
                wire.getIsServiceMessage(),
                wire.getIsCorrupt(),
                wire.getIsExpirable(),
                wire.hasShareStatus() ? wire.getShareStatus() : null,
                wire.hasShareDirection() ? wire.getShareDirection() : null,
                EnumMapping.itemType(
                        wire,
                        io.github.camelimessage.photon.proto.Message.ITEM_TYPE_FIELD_NUMBER,
                        wire.getItemTypeValue()),
                wire.hasGroupTitle() ? wire.getGroupTitle() : null,
                wire.hasChatActionType() ? wire.getChatActionType() : null,
                wire.hasThreadOriginatorGuid() ? wire.getThreadOriginatorGuid() : null,
                wire.hasThreadOriginatorPart() ? wire.getThreadOriginatorPart() : null,
                wire.hasReplyToGuid() ? wire.getReplyToGuid() : null,
                wire.hasReplyTargetGuid() ? wire.getReplyTargetGuid() : null,
                wire.hasDestinationCallerId() ? wire.getDestinationCallerId() : null,
                wire.hasPartCount() ? wire.getPartCount() : null,
                wire.hasCachedRoomNames() ? wire.getCachedRoomNames() : null,
                wire.hasReactionTargetGuid() ? wire.getReactionTargetGuid() : null,
                wire.hasReactionTargetPartIndex() ? wire.getReactionTargetPartIndex() : null,
                wire.hasReaction() ? reaction(wire.getReaction()) : null,
                wire.hasReactionSelected() ? wire.getReactionSelected() : null,
                Answers.list(wire.getAppliedReactionsList(), MessageMapping::appliedReaction),
                Answers.list(wire.getPlacedStickersList(), MessageMapping::placedSticker),
                null);
    }

    /** @param nextPageToken null or empty when nothing follows */
    public static MessagePage page(List<io.github.camelimessage.photon.proto.Message> messages, String nextPageToken) {
        return new MessagePage(
                Answers.list(messages, MessageMapping::message),
                nextPageToken == null || nextPageToken.isEmpty() ? null : nextPageToken);
    }

    static Reaction reaction(MessageReaction wire) {
        return new Reaction(
                EnumMapping.reactionKind(wire, MessageReaction.KIND_FIELD_NUMBER, wire.getKindValue()),
                wire.hasEmoji() ? wire.getEmoji() : null);
    }

    private static AppliedReaction appliedReaction(MessageAppliedReaction wire) {
        return new AppliedReaction(
                wire.getMessageGuid(),
                wire.hasTargetPartIndex() ? wire.getTargetPartIndex() : null,
                reaction(wire.getReaction()),
                wire.hasSender() ? ChatMapping.participant(wire.getSender()) : null,
                wire.getIsFromMe(),
                wire.hasDateCreated() ? Answers.instant(wire.getDateCreated()) : null);
    }

    private static PlacedSticker placedSticker(MessagePlacedSticker wire) {
        return new PlacedSticker(
                wire.getMessageGuid(),
                wire.hasTargetPartIndex() ? wire.getTargetPartIndex() : null,
                wire.hasSender() ? ChatMapping.participant(wire.getSender()) : null,
                wire.getIsFromMe(),
                wire.hasDateCreated() ? Answers.instant(wire.getDateCreated()) : null,
                wire.hasSticker() ? ContentMapping.attachment(wire.getSticker()) : null,
                wire.hasPlacement() ? placement(wire.getPlacement()) : null);
    }

    static StickerPlacement placement(io.github.camelimessage.photon.proto.StickerPlacement wire) {
        return new StickerPlacement(
                wire.getX(),
                wire.getY(),
                wire.hasScale() ? wire.getScale() : null,
                wire.hasRotation() ? wire.getRotation() : null,
                wire.hasWidth() ? wire.getWidth() : null);
    }
}
