// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.component.imessage.operation.body.LinqMessageBody;
import io.github.camelimessage.component.imessage.operation.body.LinqVoiceMemoBody;
import io.github.camelimessage.component.imessage.operation.body.MessageBody;
import io.github.camelimessage.component.imessage.operation.body.ReactionBody;
import io.github.camelimessage.component.imessage.operation.body.StickerBody;
import io.github.camelimessage.component.imessage.operation.body.UploadedBody;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.linq.mapping.MessageMapping;
import io.github.camelimessage.linq.mapping.ReactionMapping;
import io.github.camelimessage.model.AttachmentPart;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.MessagePage;
import io.github.camelimessage.model.OutgoingMessage;
import io.github.camelimessage.model.OutgoingPart;
import io.github.camelimessage.model.linq.CreateMessageRequest;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.model.linq.SendMessageResponse;
import io.github.camelimessage.model.linq.VoiceMemoRequest;
import io.github.camelimessage.sdk.EditMessageOptions;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.MessagePartOptions;
import io.github.camelimessage.sdk.SendOptions;
import io.github.camelimessage.sdk.SendTextOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The operations on messages. */
final class MessageOperations {
    private MessageOperations() {}

    static CompletableFuture<OperationResult> sendText(IMessageClient client, OperationArguments arguments) {
        String chatGuid = arguments.chatGuid();
        SendTextOptions options = arguments.sending().textOptions();
        return client.messages()
                .sendText(chatGuid, arguments.body().text("the text to send"), options)
                .thenApply(message -> OperationResult.message(chatGuid, message));
    }

    /** Texts and files; files are uploaded first. */
    static CompletableFuture<OperationResult> send(IMessageClient client, OperationArguments arguments) {
        String chatGuid = arguments.chatGuid();
        SendOptions options = arguments.sending().options();
        return new Uploads(client, arguments.exchange()).send(MessageBody.read(arguments), parts -> client.messages()
                .send(chatGuid, message(parts), options)
                .thenApply(message -> OperationResult.message(chatGuid, message)));
    }

    private static OutgoingMessage message(List<Object> parts) {
        return new OutgoingMessage(parts.stream().map(OutgoingPart.class::cast).toList());
    }

    /** As above; or Linq's own request; or to addresses, and Linq chooses chat and line. */
    static CompletableFuture<OperationResult> sendAtLinq(LinqClient client, OperationArguments arguments) {
        LinqMessageBody body = LinqMessageBody.of(arguments);
        if (body == null) {
            return send(client, arguments);
        }
        String chatGuid = body.hasAddresses() ? null : arguments.chatGuid();
        return new Uploads(client, arguments.exchange())
                .send(
                        body.contents(),
                        parts -> chatGuid == null
                                ? sendTo(client, body.toAddresses(parts))
                                : sendAsRequested(client, chatGuid, body.request(parts)));
    }

    private static CompletableFuture<OperationResult> sendAsRequested(
            LinqClient client, String chatGuid, SendMessageRequest request) {
        return client.api()
                .messages()
                .send(chatGuid, request)
                .thenApply(response -> OperationResult.message(chatGuid, MessageMapping.sent(response)));
    }

    private static CompletableFuture<OperationResult> sendTo(LinqClient client, CreateMessageRequest request) {
        return client.api().messages().create(request).thenApply(response -> {
            SendMessageResponse sent = new SendMessageResponse(response.chatId(), response.message(), null);
            return OperationResult.message(response.chatId(), MessageMapping.sent(sent))
                    .with(IMessageConstants.FROM, response.from());
        });
    }

    /** A sound that was uploaded before, or is uploaded now. */
    static CompletableFuture<OperationResult> sendVoiceMemo(IMessageClient client, OperationArguments arguments) {
        String chatGuid = arguments.chatGuid();
        SendOptions options = arguments.sending().optionsOfAnyChat();
        Object sound = UploadedBody.read(arguments, "a sound");
        return new Uploads(client, arguments.exchange())
                .send(List.of(sound), parts -> client.messages()
                        .sendVoiceMemo(chatGuid, ((AttachmentPart) parts.get(0)).attachmentGuid(), options))
                .thenApply(message -> OperationResult.message(chatGuid, message));
    }

    /** As above; or a URL for Linq, or its own request. */
    static CompletableFuture<OperationResult> sendVoiceMemoAtLinq(LinqClient client, OperationArguments arguments) {
        arguments.refuseKey();
        VoiceMemoRequest request = LinqVoiceMemoBody.read(arguments);
        if (request == null) {
            return sendVoiceMemo(client, arguments);
        }
        String chatGuid = arguments.chatGuid();
        return client.api()
                .messages()
                .sendVoiceMemo(chatGuid, request)
                .thenApply(response -> OperationResult.message(chatGuid, MessageMapping.voiceMemo(chatGuid, response)));
    }

    /** A picture as a sticker on a message; it was uploaded before, or is uploaded now. */
    static CompletableFuture<OperationResult> placeSticker(IMessageClient client, OperationArguments arguments) {
        String chatGuid = arguments.chatGuid();
        String messageGuid = arguments.messageGuid();
        StickerBody sticker = StickerBody.read(arguments);
        return new Uploads(client, arguments.exchange())
                .send(List.of(sticker.picture()), parts -> client.messages()
                        .placeSticker(
                                chatGuid, messageGuid, sticker.request((AttachmentPart) parts.get(0)), part(arguments)))
                .thenApply(message -> OperationResult.message(chatGuid, message));
    }

    static CompletableFuture<OperationResult> getEmbeddedMedia(IMessageClient client, OperationArguments arguments) {
        return client.messages()
                .getEmbeddedMedia(arguments.chatGuid(), arguments.messageGuid())
                .thenApply(media -> OperationResult.bytes(media.data(), media.mimeType()));
    }

    static CompletableFuture<OperationResult> edit(IMessageClient client, OperationArguments arguments) {
        EditMessageOptions options = new EditMessageOptions(arguments.partIndex(), null, arguments.clientMessageId());
        return client.messages()
                .edit(
                        arguments.chatOfMessage(client),
                        arguments.messageGuid(),
                        arguments.body().text("the new text"),
                        options)
                .thenApply(MessageOperations::named);
    }

    static CompletableFuture<OperationResult> unsend(IMessageClient client, OperationArguments arguments) {
        return client.messages()
                .unsend(arguments.chatGuid(), arguments.messageGuid(), part(arguments))
                .thenApply(OperationResult::nothing);
    }

    /** The body does not change, so that a route can react to a message and continue with it. */
    static CompletableFuture<OperationResult> setReaction(IMessageClient client, OperationArguments arguments) {
        return client.messages()
                .setReaction(
                        arguments.chatGuid(),
                        arguments.messageGuid(),
                        ReactionBody.read(arguments),
                        arguments.reactionSelected(),
                        part(arguments))
                .thenApply(message -> OperationResult.nothing(null));
    }

    /** Linq accepts it before it is done, so the result cannot be read yet. */
    static CompletableFuture<OperationResult> setReactionAtLinq(LinqClient client, OperationArguments arguments) {
        arguments.refuseKey();
        return client.api()
                .messages()
                .react(
                        arguments.messageGuid(),
                        ReactionMapping.request(
                                ReactionBody.read(arguments), arguments.reactionSelected(), arguments.partIndex()))
                .thenApply(accepted -> OperationResult.nothing(null));
    }

    static CompletableFuture<OperationResult> delete(LinqClient client, OperationArguments arguments) {
        return client.api().messages().delete(arguments.messageGuid()).thenApply(OperationResult::nothing);
    }

    static CompletableFuture<OperationResult> notifySilenced(IMessageClient client, OperationArguments arguments) {
        return client.messages()
                .notifySilenced(arguments.chatGuid(), arguments.messageGuid(), arguments.writeOptions())
                .thenApply(OperationResult::nothing);
    }

    static CompletableFuture<OperationResult> get(IMessageClient client, OperationArguments arguments) {
        return client.messages().get(arguments.messageGuid()).thenApply(MessageOperations::named);
    }

    static CompletableFuture<OperationResult> listRecent(IMessageClient client, OperationArguments arguments) {
        return client.messages().listRecent(arguments.listing().messages()).thenApply(MessageOperations::page);
    }

    static CompletableFuture<OperationResult> list(IMessageClient client, OperationArguments arguments) {
        return client.messages()
                .listInChat(arguments.chatGuid(), arguments.listing().messages())
                .thenApply(MessageOperations::page);
    }

    static CompletableFuture<OperationResult> listThread(LinqClient client, OperationArguments arguments) {
        return client.api()
                .messages()
                .thread(arguments.messageGuid(), arguments.listing().thread())
                .thenApply(
                        page -> OperationResult.page(MessageMapping.page(page).messages(), page.nextCursor()));
    }

    private static MessagePartOptions part(OperationArguments arguments) {
        return new MessagePartOptions(arguments.partIndex(), arguments.clientMessageId());
    }

    /** A message is usually in one chat. */
    private static OperationResult named(Message message) {
        List<String> chats = message.chatGuids();
        return OperationResult.message(chats.size() == 1 ? chats.get(0) : null, message);
    }

    private static OperationResult page(MessagePage page) {
        return OperationResult.page(page.messages(), page.nextPageToken());
    }
}
