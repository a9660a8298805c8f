// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.call.UnsupportedStream;
import io.github.camelimessage.call.Validated;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.linq.api.LinqApi;
import io.github.camelimessage.linq.api.MessageQuery;
import io.github.camelimessage.linq.mapping.LinqEffects;
import io.github.camelimessage.linq.mapping.MessageMapping;
import io.github.camelimessage.linq.mapping.OutgoingMapping;
import io.github.camelimessage.linq.mapping.ReactionMapping;
import io.github.camelimessage.linq.mapping.TextMapping;
import io.github.camelimessage.linq.rules.RequestRules;
import io.github.camelimessage.model.AppCard;
import io.github.camelimessage.model.AppCardSession;
import io.github.camelimessage.model.EmbeddedMedia;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.MessagePage;
import io.github.camelimessage.model.OutgoingMessage;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.SentAppCard;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.StickerRequest;
import io.github.camelimessage.model.linq.EditMessageRequest;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.ReplyTo;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.model.linq.VoiceMemoRequest;
import io.github.camelimessage.sdk.EditMessageOptions;
import io.github.camelimessage.sdk.MessageFilter;
import io.github.camelimessage.sdk.MessagePartOptions;
import io.github.camelimessage.sdk.Messages;
import io.github.camelimessage.sdk.SendOptions;
import io.github.camelimessage.sdk.SendTextOptions;
import io.github.camelimessage.sdk.WriteOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** {@link Messages} on Linq's endpoints. */
final class LinqMessages implements Messages {

    private static final String DEVICES = "the recipient's device decides; Photon has it";

    private final LinqApi api;
    private final ServiceType preferredService;

    LinqMessages(LinqApi api, ServiceType preferredService) {
        this.api = api;
        this.preferredService = preferredService;
    }

    @Override
    public CompletableFuture<Message> sendText(String chatGuid, String text, SendTextOptions options) {
        return Validated.call(() -> send(
                "sendText", chatGuid, List.of(TextMapping.part(text, options.formatting())), options.sendOptions()));
    }

    @Override
    public CompletableFuture<Message> send(String chatGuid, OutgoingMessage message, SendOptions options) {
        return Validated.call(() -> send("sendMessage", chatGuid, OutgoingMapping.parts(message), options));
    }

    private CompletableFuture<Message> send(
            String operation, String chatGuid, List<? extends RequestPart> parts, SendOptions options) {
        refuse(operation, options);
        LinqMessageContent message = new LinqMessageContent(
                List.copyOf(parts),
                LinqEffects.of(options.effect()),
                options.clientMessageId(),
                options.preferredService() == null ? preferredService : options.preferredService(),
                replyTo(options.replyTo()),
                null,
                null);
        return Steps.map(
                api.messages().send(chatGuid, new SendMessageRequest(message, options.overrideOptOut())),
                MessageMapping::sent);
    }

    private static void refuse(String operation, SendOptions options) {
        LinqUnsupported.refuseIf(
                options.subject() != null,
                operation + " with subject",
                "put it into the text of the message; Photon has it");
        LinqUnsupported.refuseIf(
                options.enableDataDetection() != null, operation + " with enableDataDetection", DEVICES);
        LinqUnsupported.refuseIf(
                options.enableLinkPreview() != null,
                operation + " with enableLinkPreview",
                "a link part has a preview, a link in a text has none; Photon has it");
    }

    @Override
    public CompletableFuture<Message> sendVoiceMemo(String chatGuid, String attachmentGuid, SendOptions options) {
        return Validated.call(() -> {
            refuse("sendVoiceMemo", options);
            refuseMessageOptions("sendVoiceMemo", options);
            VoiceMemoRequest request = new VoiceMemoRequest(null, attachmentGuid, options.overrideOptOut());
            return Steps.map(
                    api.messages().sendVoiceMemo(chatGuid, request),
                    response -> MessageMapping.voiceMemo(chatGuid, response));
        });
    }

    @Override
    public CompletableFuture<SentAppCard> sendAppCard(String chatGuid, AppCard card, SendOptions options) {
        return Validated.call(() -> Steps.map(
                send("sendAppCard", chatGuid, List.of(OutgoingMapping.card(card)), options),
                message -> card(chatGuid, message)));
    }

    @Override
    public CompletableFuture<SentAppCard> updateAppCard(AppCardSession session, AppCard card, SendOptions options) {
        return Validated.call(() -> {
            RequestRules.required("session", session);
            refuse("updateAppCard", options);
            refuseMessageOptions("updateAppCard", options);
            LinqUnsupported.refuseIf(
                    Boolean.TRUE.equals(options.overrideOptOut()),
                    "updateAppCard with overrideOptOut",
                    "the card that is replaced was already accepted");
            return Steps.map(
                    api.messages().updateAppCard(session.messageGuid(), OutgoingMapping.cardUpdate(card)),
                    response -> card(response.chatId(), MessageMapping.sent(response)));
        });
    }

    private static SentAppCard card(String chatGuid, Message message) {
        return new SentAppCard(message, new AppCardSession(message.guid(), chatGuid, null, null));
    }

    /** What only an ordinary message takes. */
    private static void refuseMessageOptions(String operation, SendOptions options) {
        LinqUnsupported.refuseKey(options.clientMessageId(), operation);
        LinqUnsupported.refuseIf(options.replyTo() != null, operation + " with replyTo", "only messages can reply");
        LinqUnsupported.refuseIf(options.effect() != null, operation + " with effect", "only messages have effects");
        LinqUnsupported.refuseIf(
                options.preferredService() != null, operation + " with preferredService", "the chat decides");
    }

    @Override
    public CompletableFuture<Message> placeSticker(
            String chatGuid, String messageGuid, StickerRequest sticker, MessagePartOptions options) {
        return LinqUnsupported.future("placeSticker", "it reports stickers but cannot place them; Photon has it");
    }

    @Override
    public CompletableFuture<EmbeddedMedia> getEmbeddedMedia(String chatGuid, String messageGuid) {
        return LinqUnsupported.future("getEmbeddedMedia", "it does not deliver such messages; Photon has it");
    }

    @Override
    public CompletableFuture<Message> edit(
            String chatGuid, String messageGuid, String newText, EditMessageOptions options) {
        return Validated.call(() -> {
            LinqUnsupported.refuseKey(options.clientMessageId(), "editMessage");
            LinqUnsupported.refuseIf(
                    options.backwardCompatText() != null, "editMessage with backwardCompatText", DEVICES);
            return Steps.map(
                    api.messages().edit(messageGuid, new EditMessageRequest(newText, options.partIndex())),
                    MessageMapping::message);
        });
    }

    @Override
    public CompletableFuture<Void> unsend(String chatGuid, String messageGuid, MessagePartOptions options) {
        return LinqUnsupported.future(
                "unsendMessage", "deleteMessage deletes Linq's record, and recipients keep the message");
    }

    @Override
    public CompletableFuture<Message> setReaction(
            String chatGuid, String messageGuid, Reaction reaction, boolean isSet, MessagePartOptions options) {
        return Validated.call(() -> {
            LinqUnsupported.refuseKey(options.clientMessageId(), "setReaction");
            return Steps.then(
                    api.messages().react(messageGuid, ReactionMapping.request(reaction, isSet, options.partIndex())),
                    accepted -> get(messageGuid));
        });
    }

    @Override
    public CompletableFuture<Void> notifySilenced(String chatGuid, String messageGuid, WriteOptions options) {
        return LinqUnsupported.future("notifySilenced", "it cannot override a Focus");
    }

    @Override
    public CompletableFuture<Message> get(String messageGuid) {
        return Steps.map(api.messages().get(messageGuid), MessageMapping::message);
    }

    @Override
    public CompletableFuture<MessagePage> listRecent(MessageFilter filter) {
        return LinqUnsupported.future("listRecentMessages", "listMessages returns those of a chat");
    }

    @Override
    public CompletableFuture<MessagePage> listInChat(String chatGuid, MessageFilter filter) {
        return Validated.call(() -> {
            LinqUnsupported.refuseIf(
                    filter.isFromMe() != null
                            || filter.isRead() != null
                            || filter.before() != null
                            || filter.after() != null,
                    "listMessages with isFromMe, isRead, before or after",
                    "filter the messages of the page");
            return Steps.map(
                    api.messages().list(chatGuid, new MessageQuery(null, filter.pageToken(), filter.pageSize())),
                    MessageMapping::page);
        });
    }

    private static ReplyTo replyTo(ReplyTarget target) {
        return target == null ? null : new ReplyTo(target.messageGuid(), target.partIndex());
    }

    @Override
    public Flow.Publisher<EventFrame> subscribeEvents(String chatGuid) {
        return new UnsupportedStream<>(LinqUnsupported.streams());
    }
}
