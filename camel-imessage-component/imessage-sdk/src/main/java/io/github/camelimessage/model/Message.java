// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.linq.LinqMessage;
import java.time.Instant;
import java.util.List;

/**
 * A message as the vendor last knew it (Photon: Message; Linq: Message). Dates that have not come yet are null.
 *
 * @param guid key of the message
 * @param chatGuids the chats it is in
 * @param content what it shows
 * @param subject subject line, or null
 * @param dateCreated when it was created
 * @param dateRead when it was read
 * @param dateDelivered when it was delivered
 * @param dateEdited when it was edited
 * @param dateRetracted when it was unsent
 * @param datePlayed when the voice message was played
 * @param dateExpressiveSendPlayed when the effect was played
 * @param sender who sent it, when known
 * @param isFromMe sent by the local account
 * @param isSent sent
 * @param isDelivered delivered
 * @param isDeliveredQuietly delivered without a notification
 * @param didNotifyRecipient the recipient's device was woken
 * @param sendErrorCode Apple's send error, 0 for none
 * @param isAudioMessage voice message
 * @param isAutoReply automatic reply
 * @param isSystemMessage synthetic row
 * @param isForward forwarded row
 * @param isDelayed waits for a scheduled delivery
 * @param isSpam classified as junk
 * @param dataDetectorResultsPresent data detectors found something
 * @param isArchived archive flag of the row, not of the chat
 * @param isServiceMessage message of a carrier or platform
 * @param isCorrupt reported corrupt; content may be partial
 * @param isExpirable ephemeral
 * @param shareStatus name-and-photo share: 0 not shared, 1 shared
 * @param shareDirection 0 received, 1 sent by us
 * @param itemType ordinary message or system row
 * @param groupTitle new name, on a rename row
 * @param chatActionType Apple's subtype, on a chat-action row
 * @param threadOriginatorGuid first message of the reply thread
 * @param threadOriginatorPart opaque place inside that message
 * @param replyToGuid Apple's raw value, often set on messages that are not replies; for diagnosis only
 * @param replyTargetGuid the message replied to; set for real replies only
 * @param destinationCallerId the local caller id used
 * @param partCount number of bubbles
 * @param cachedRoomNames group name cached on the row
 * @param reactionTargetGuid on a tapback row: the message reacted to
 * @param reactionTargetPartIndex on a tapback row: the bubble reacted to
 * @param reaction on a tapback row: the tapback
 * @param reactionSelected on a tapback row: true when added, false when removed
 * @param appliedReactions tapbacks on this message now
 * @param placedStickers stickers on this message now
 * @param linq Linq only: the message as Linq returned it; null at Photon
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
        String guid,
        List<String> chatGuids,
        MessageContent content,
        String subject,
        @Timestamp Instant dateCreated,
        @Timestamp Instant dateRead,
        @Timestamp Instant dateDelivered,
        @Timestamp Instant dateEdited,
        @Timestamp Instant dateRetracted,
        @Timestamp Instant datePlayed,
        @Timestamp Instant dateExpressiveSendPlayed,
        Participant sender,
        boolean isFromMe,
        boolean isSent,
        boolean isDelivered,
        boolean isDeliveredQuietly,
        boolean didNotifyRecipient,
        int sendErrorCode,
        boolean isAudioMessage,
        boolean isAutoReply,
        boolean isSystemMessage,
        boolean isForward,
        boolean isDelayed,
        boolean isSpam,
        boolean dataDetectorResultsPresent,
        boolean isArchived,
        boolean isServiceMessage,
        boolean isCorrupt,
        boolean isExpirable,
        Integer shareStatus,
        Integer shareDirection,
        ItemType itemType,
        String groupTitle,
        Integer chatActionType,
        String threadOriginatorGuid,
        String threadOriginatorPart,
        String replyToGuid,
        String replyTargetGuid,
        String destinationCallerId,
        Integer partCount,
        String cachedRoomNames,
        String reactionTargetGuid,
        Integer reactionTargetPartIndex,
        Reaction reaction,
        Boolean reactionSelected,
        List<AppliedReaction> appliedReactions,
        List<PlacedSticker> placedStickers,
        LinqMessage linq) {

    public Message {
        chatGuids = chatGuids == null ? List.of() : List.copyOf(chatGuids);
        appliedReactions = appliedReactions == null ? List.of() : List.copyOf(appliedReactions);
        placedStickers = placedStickers == null ? List.of() : List.copyOf(placedStickers);
    }
}
