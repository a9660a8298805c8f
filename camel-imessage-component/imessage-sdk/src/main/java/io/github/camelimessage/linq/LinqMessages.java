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
import io.github.camelimessage.linq.mapping.ReactionMapping;
import io.github.camelimessage.linq.mapping.TextMapping;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.MessagePage;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.EditMessageRequest;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.ReplyTo;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.sdk.EditMessageOptions;
import io.github.camelimessage.sdk.MessageFilter;
import io.github.camelimessage.sdk.MessagePartOptions;
import io.github.camelimessage.sdk.Messages;
import io.github.camelimessage.sdk.SendTextOptions;
import io.github.camelimessage.sdk.WriteOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** {@link Messages} on Linq's endpoints. */
final class LinqMessages implements Messages {

    private static final String DEVICES = "the recipient's device decides";

    private final LinqApi api;
    private final ServiceType preferredService;

    LinqMessages(LinqApi api, ServiceType preferredService) {
        this.api = api;
        this.preferredService = preferredService;
    }

    @Override
    public CompletableFuture<Message> sendText(String chatGuid, String text, SendTextOptions options) {
        return Validated.call(() -> {
            LinqUnsupported.refuseIf(
                    options.subject() != null, "sendText with subject", "put it into the text of the message");
            LinqUnsupported.refuseIf(
                    options.enableDataDetection() != null, "sendText with enableDataDetection", DEVICES);
            LinqUnsupported.refuseIf(
                    options.enableLinkPreview() != null,
                    "sendText with enableLinkPreview",
                    "a link part has a preview, a link in a text has none");
            LinqMessageContent message = LinqMessageContent.builder()
                    .part(TextMapping.part(text, options.formatting()))
                    .effect(LinqEffects.of(options.effect()))
                    .replyTo(replyTo(options.replyTo()))
                    .preferredService(
                            options.preferredService() == null ? preferredService : options.preferredService())
                    .idempotencyKey(options.clientMessageId())
                    .build();
            return Steps.map(
                    api.messages().send(chatGuid, new SendMessageRequest(message, options.overrideOptOut())),
                    MessageMapping::sent);
        });
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
                "unsendMessage", "deleteMessage makes it forget a message, and recipients keep that");
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
        return LinqUnsupported.future("notifySilenced", "it cannot break through a Focus");
    }

    @Override
    public CompletableFuture<Message> get(String messageGuid) {
        return Steps.map(api.messages().get(messageGuid), MessageMapping::message);
    }

    @Override
    public CompletableFuture<MessagePage> listRecent(MessageFilter filter) {
        return LinqUnsupported.future("listRecentMessages", "listMessages gives those of a chat");
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
