// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.sdk.CreateChatOptions;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.concurrent.CompletableFuture;

/** The operations that direct and group chats share. */
final class ChatOperations {
    private ChatOperations() {}

    static CompletableFuture<OperationResult> create(IMessageClient client, OperationArguments arguments) {
        String message = arguments.message();
        Effect effect = arguments.effect();
        String subject = arguments.subject();
        byte[] attributedBody = arguments.attributedBody();
        if (message == null && (effect != null || subject != null || attributedBody != null)) {
            throw arguments.refuse(
                    "message",
                    "effect, subject and attributedBody belong to an opening message: set the option message or the header "
                            + IMessageConstants.MESSAGE);
        }
        CreateChatOptions options = new CreateChatOptions(
                message,
                effect,
                subject,
                attributedBody,
                arguments.clientMessageId(),
                arguments.from(),
                arguments.preferredService(),
                arguments.overrideOptOut());
        return client.chats().create(arguments.addresses(), options).thenApply(OperationResult::createdChat);
    }

    static CompletableFuture<OperationResult> get(IMessageClient client, OperationArguments arguments) {
        return client.chats().get(arguments.chatGuid()).thenApply(OperationResult::chat);
    }

    static CompletableFuture<OperationResult> count(IMessageClient client, OperationArguments arguments) {
        return client.chats().count(arguments.includeArchived()).thenApply(OperationResult::body);
    }

    static CompletableFuture<OperationResult> markRead(IMessageClient client, OperationArguments arguments) {
        return client.chats().markRead(arguments.chatGuid()).thenApply(OperationResult::nothing);
    }

    static CompletableFuture<OperationResult> setTyping(IMessageClient client, OperationArguments arguments) {
        return client.chats()
                .setTyping(arguments.chatGuid(), arguments.typing())
                .thenApply(OperationResult::nothing);
    }

    static CompletableFuture<OperationResult> shareContactInfo(IMessageClient client, OperationArguments arguments) {
        return client.chats().shareContactInfo(arguments.chatGuid()).thenApply(OperationResult::nothing);
    }

    static CompletableFuture<OperationResult> setBackground(IMessageClient client, OperationArguments arguments) {
        return client.chats()
                .setBackground(arguments.chatGuid(), arguments.image())
                .thenApply(OperationResult::nothing);
    }

    static CompletableFuture<OperationResult> hasBackground(IMessageClient client, OperationArguments arguments) {
        return client.chats().hasBackground(arguments.chatGuid()).thenApply(OperationResult::body);
    }

    static CompletableFuture<OperationResult> removeBackground(IMessageClient client, OperationArguments arguments) {
        return client.chats().removeBackground(arguments.chatGuid()).thenApply(OperationResult::nothing);
    }
}
