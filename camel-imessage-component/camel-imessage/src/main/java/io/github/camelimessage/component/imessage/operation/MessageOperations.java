// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.MessagePage;
import io.github.camelimessage.sdk.EditMessageOptions;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.MessagePartOptions;
import io.github.camelimessage.sdk.SendTextOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The operations on messages. */
final class MessageOperations {
    private MessageOperations() {}

    static CompletableFuture<OperationResult> sendText(IMessageClient client, OperationArguments arguments) {
        String chatGuid = arguments.chatGuid();
        SendTextOptions options = new SendTextOptions(
                arguments.replyTo(),
                arguments.subject(),
                arguments.effect(),
                arguments.enableDataDetection(),
                arguments.enableLinkPreview(),
                arguments.formatting(),
                arguments.clientMessageId(),
                arguments.preferredService(),
                arguments.overrideOptOut());
        return client.messages()
                .sendText(chatGuid, arguments.text("the text to send"), options)
                .thenApply(message -> OperationResult.message(chatGuid, message));
    }

    static CompletableFuture<OperationResult> edit(IMessageClient client, OperationArguments arguments) {
        EditMessageOptions options = new EditMessageOptions(arguments.partIndex(), null, arguments.clientMessageId());
        return client.messages()
                .edit(arguments.chatOfMessage(client), arguments.messageGuid(), arguments.text("the new text"), options)
                .thenApply(MessageOperations::named);
    }

    static CompletableFuture<OperationResult> unsend(IMessageClient client, OperationArguments arguments) {
        return client.messages()
                .unsend(arguments.chatGuid(), arguments.messageGuid(), part(arguments))
                .thenApply(OperationResult::nothing);
    }

    /** The body stays, so that a route can react to a message and go on with it. */
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

    static CompletableFuture<OperationResult> notifySilenced(IMessageClient client, OperationArguments arguments) {
        return client.messages()
                .notifySilenced(arguments.chatGuid(), arguments.messageGuid(), arguments.writeOptions())
                .thenApply(OperationResult::nothing);
    }

    static CompletableFuture<OperationResult> get(IMessageClient client, OperationArguments arguments) {
        return client.messages().get(arguments.messageGuid()).thenApply(MessageOperations::named);
    }

    static CompletableFuture<OperationResult> listRecent(IMessageClient client, OperationArguments arguments) {
        return client.messages().listRecent(arguments.messageFilter()).thenApply(MessageOperations::page);
    }

    static CompletableFuture<OperationResult> list(IMessageClient client, OperationArguments arguments) {
        return client.messages()
                .listInChat(arguments.chatGuid(), arguments.messageFilter())
                .thenApply(MessageOperations::page);
    }

    private static MessagePartOptions part(OperationArguments arguments) {
        return new MessagePartOptions(arguments.partIndex(), arguments.clientMessageId());
    }

    /** A message is in one chat as a rule. */
    private static OperationResult named(Message message) {
        List<String> chats = message.chatGuids();
        return OperationResult.message(chats.size() == 1 ? chats.get(0) : null, message);
    }

    private static OperationResult page(MessagePage page) {
        return OperationResult.page(page.messages(), page.nextPageToken());
    }
}
