// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.model.AppCard;
import io.github.camelimessage.model.AppCardSession;
import io.github.camelimessage.model.AttachmentPart;
import io.github.camelimessage.model.EmbeddedMedia;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.MessagePage;
import io.github.camelimessage.model.OutgoingMessage;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.SentAppCard;
import io.github.camelimessage.model.StickerRequest;
import io.github.camelimessage.model.TextPart;
import io.github.camelimessage.photon.call.ClientMessageId;
import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.photon.mapping.EventMapping;
import io.github.camelimessage.photon.mapping.MessageMapping;
import io.github.camelimessage.photon.proto.EditMessageRequest;
import io.github.camelimessage.photon.proto.GetEmbeddedMediaRequest;
import io.github.camelimessage.photon.proto.GetMessageRequest;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.MessageTarget;
import io.github.camelimessage.photon.proto.NotifySilencedMessageRequest;
import io.github.camelimessage.photon.proto.PlaceStickerRequest;
import io.github.camelimessage.photon.proto.SetReactionRequest;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsRequest;
import io.github.camelimessage.photon.proto.UnsendMessageRequest;
import io.github.camelimessage.sdk.EditMessageOptions;
import io.github.camelimessage.sdk.MessageFilter;
import io.github.camelimessage.sdk.MessagePartOptions;
import io.github.camelimessage.sdk.Messages;
import io.github.camelimessage.sdk.SendOptions;
import io.github.camelimessage.sdk.SendTextOptions;
import io.github.camelimessage.sdk.WriteOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** {@link Messages} on Photon's MessageService. */
final class PhotonMessages implements Messages {

    private final PhotonCalls calls;
    private final MessageSends sends;
    private final AppCards cards;

    PhotonMessages(PhotonCalls calls) {
        this.calls = calls;
        this.sends = new MessageSends(calls);
        this.cards = new AppCards(calls);
    }

    @Override
    public CompletableFuture<Message> sendText(String chatGuid, String text, SendTextOptions options) {
        return Validated.call(() -> sends.text(
                "sendText", chatGuid, new TextPart(text, options.formatting(), null, null), options.sendOptions()));
    }

    @Override
    public CompletableFuture<Message> send(String chatGuid, OutgoingMessage message, SendOptions options) {
        return Validated.call(() -> sends.send(chatGuid, message, options));
    }

    @Override
    public CompletableFuture<Message> sendVoiceMemo(String chatGuid, String attachmentGuid, SendOptions options) {
        return Validated.call(
                () -> sends.attachment("sendVoiceMemo", chatGuid, AttachmentPart.of(attachmentGuid), options, true));
    }

    @Override
    public CompletableFuture<SentAppCard> sendAppCard(String chatGuid, AppCard card, SendOptions options) {
        return Validated.call(() -> cards.send(chatGuid, card, options));
    }

    @Override
    public CompletableFuture<SentAppCard> updateAppCard(AppCardSession session, AppCard card, SendOptions options) {
        return Validated.call(() -> cards.update(session, card, options));
    }

    @Override
    public CompletableFuture<Message> placeSticker(
            String chatGuid, String messageGuid, StickerRequest sticker, MessagePartOptions options) {
        return Validated.call(() -> {
            PlaceStickerRequest.Builder request =
                    PlaceStickerRequest.newBuilder().setTarget(target(chatGuid, messageGuid, options.partIndex()));
            Stickers.put(sticker, request);
            ClientMessageId.put(options.clientMessageId(), request);
            return calls.call(MessageServiceGrpc.getPlaceStickerMethod(), request.build(), MessageMapping::answer);
        });
    }

    @Override
    public CompletableFuture<EmbeddedMedia> getEmbeddedMedia(String chatGuid, String messageGuid) {
        return Validated.call(() -> calls.call(
                MessageServiceGrpc.getGetEmbeddedMediaMethod(),
                GetEmbeddedMediaRequest.newBuilder()
                        .setChatGuid(PhotonRules.chatGuid(chatGuid))
                        .setMessageGuid(PhotonRules.messageGuid(messageGuid))
                        .build(),
                MessageMapping::media));
    }

    @Override
    public CompletableFuture<Message> edit(
            String chatGuid, String messageGuid, String newText, EditMessageOptions options) {
        return Validated.call(() -> {
            EditMessageRequest.Builder request = EditMessageRequest.newBuilder()
                    .setTarget(target(chatGuid, messageGuid, options.partIndex()))
                    .setNewText(PhotonRules.text(newText));
            if (options.backwardCompatText() != null) {
                request.setBackwardCompatText(options.backwardCompatText());
            }
            ClientMessageId.put(options.clientMessageId(), request);
            return calls.call(MessageServiceGrpc.getEditMessageMethod(), request.build(), MessageMapping::answer);
        });
    }

    @Override
    public CompletableFuture<Void> unsend(String chatGuid, String messageGuid, MessagePartOptions options) {
        return Validated.call(() -> {
            UnsendMessageRequest.Builder request =
                    UnsendMessageRequest.newBuilder().setTarget(target(chatGuid, messageGuid, options.partIndex()));
            ClientMessageId.put(options.clientMessageId(), request);
            return calls.call(MessageServiceGrpc.getUnsendMessageMethod(), request.build(), empty -> null);
        });
    }

    @Override
    public CompletableFuture<Message> setReaction(
            String chatGuid, String messageGuid, Reaction reaction, boolean isSet, MessagePartOptions options) {
        return Validated.call(() -> {
            SetReactionRequest.Builder request = SetReactionRequest.newBuilder()
                    .setTarget(target(chatGuid, messageGuid, options.partIndex()))
                    .setReaction(ReactionRules.settable(reaction))
                    .setIsSet(isSet);
            ClientMessageId.put(options.clientMessageId(), request);
            return calls.call(MessageServiceGrpc.getSetReactionMethod(), request.build(), MessageMapping::answer);
        });
    }

    @Override
    public CompletableFuture<Void> notifySilenced(String chatGuid, String messageGuid, WriteOptions options) {
        return Validated.call(() -> {
            NotifySilencedMessageRequest.Builder request = NotifySilencedMessageRequest.newBuilder()
                    .setChatGuid(PhotonRules.chatGuid(chatGuid))
                    .setMessageGuid(PhotonRules.messageGuid(messageGuid));
            ClientMessageId.put(options.clientMessageId(), request);
            return calls.call(MessageServiceGrpc.getNotifySilencedMessageMethod(), request.build(), empty -> null);
        });
    }

    @Override
    public CompletableFuture<Message> get(String messageGuid) {
        return Validated.call(() -> calls.call(
                MessageServiceGrpc.getGetMessageMethod(),
                GetMessageRequest.newBuilder()
                        .setMessageGuid(PhotonRules.messageGuid(messageGuid))
                        .build(),
                answer -> MessageMapping.message(answer.hasMessage(), answer.getMessage())));
    }

    @Override
    public CompletableFuture<MessagePage> listRecent(MessageFilter filter) {
        return Validated.call(() -> calls.call(
                MessageServiceGrpc.getListRecentMessagesMethod(),
                MessageFilters.recent(filter),
                answer -> MessageMapping.page(
                        answer.getMessagesList(), answer.hasNextPageToken() ? answer.getNextPageToken() : null)));
    }

    @Override
    public CompletableFuture<MessagePage> listInChat(String chatGuid, MessageFilter filter) {
        return Validated.call(() -> calls.call(
                MessageServiceGrpc.getListChatMessagesMethod(),
                MessageFilters.inChat(PhotonRules.chatGuid(chatGuid), filter),
                answer -> MessageMapping.page(
                        answer.getMessagesList(), answer.hasNextPageToken() ? answer.getNextPageToken() : null)));
    }

    private static MessageTarget target(String chatGuid, String messageGuid, Integer partIndex) {
        MessageTarget.Builder target = MessageTarget.newBuilder()
                .setChatGuid(PhotonRules.chatGuid(chatGuid))
                .setMessageGuid(PhotonRules.messageGuid(messageGuid));
        if (partIndex != null) {
            target.setTargetPartIndex(PhotonRules.partIndex(partIndex));
        }
        return target.build();
    }

    @Override
    public Flow.Publisher<EventFrame> subscribeEvents(String chatGuid) {
        SubscribeMessageEventsRequest.Builder request = SubscribeMessageEventsRequest.newBuilder();
        if (chatGuid != null) {
            request.setChatGuid(PhotonRules.chatGuid(chatGuid));
        }
        return calls.stream(
                MessageServiceGrpc.getSubscribeMessageEventsMethod(), request.build(), EventMapping::message);
    }
}
