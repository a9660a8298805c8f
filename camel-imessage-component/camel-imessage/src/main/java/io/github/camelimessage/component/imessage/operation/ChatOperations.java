// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.component.imessage.operation.body.LinqChatBody;
import io.github.camelimessage.component.imessage.operation.body.LinqPictureBody;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.linq.mapping.ChatMapping;
import io.github.camelimessage.model.linq.CreateChatRequest;
import io.github.camelimessage.model.linq.UpdateChatRequest;
import io.github.camelimessage.sdk.CreateChatOptions;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.concurrent.CompletableFuture;

/** The operations on direct and group chats. */
final class ChatOperations {
    private ChatOperations() {}

    static CompletableFuture<OperationResult> create(IMessageClient client, OperationArguments arguments) {
        CreateChatOptions options = arguments.sending().chatOptions();
        return client.chats().create(arguments.body().addresses(), options).thenApply(OperationResult::createdChat);
    }

    /** With addresses, as with Photon; with Linq's own request, as the request says. */
    static CompletableFuture<OperationResult> createAtLinq(LinqClient client, OperationArguments arguments) {
        CreateChatRequest request = LinqChatBody.read(arguments);
        if (request == null) {
            return create(client, arguments);
        }
        return client.api()
                .chats()
                .create(request)
                .thenApply(ChatMapping::created)
                .thenApply(OperationResult::createdChat);
    }

    static CompletableFuture<OperationResult> get(IMessageClient client, OperationArguments arguments) {
        return client.chats().get(arguments.chatGuid()).thenApply(OperationResult::chat);
    }

    static CompletableFuture<OperationResult> count(IMessageClient client, OperationArguments arguments) {
        return client.chats().count(arguments.includeArchived()).thenApply(OperationResult::body);
    }

    static CompletableFuture<OperationResult> list(LinqClient client, OperationArguments arguments) {
        return client.api()
                .chats()
                .list(arguments.listing().chats())
                .thenApply(page -> OperationResult.page(
                        page.chats().stream().map(ChatMapping::chat).toList(), page.nextCursor()));
    }

    static CompletableFuture<OperationResult> update(LinqClient client, OperationArguments arguments) {
        arguments.refuseKey();
        String chatGuid = arguments.chatGuid();
        UpdateChatRequest request = arguments
                .body()
                .document(
                        UpdateChatRequest.class,
                        "an UpdateChatRequest, or a Map or JSON with display_name and group_chat_icon");
        return client.api().chats().update(chatGuid, request).thenApply(OperationResult::body);
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
                .setBackground(arguments.chatGuid(), arguments.body().image())
                .thenApply(OperationResult::nothing);
    }

    /** Linq downloads the picture or renders a background; it takes no bytes. */
    static CompletableFuture<OperationResult> setBackgroundAtLinq(LinqClient client, OperationArguments arguments) {
        String chatGuid = arguments.chatGuid();
        return client.api()
                .backgrounds()
                .set(chatGuid, LinqPictureBody.background(arguments))
                .thenApply(OperationResult::nothing);
    }

    static CompletableFuture<OperationResult> hasBackground(IMessageClient client, OperationArguments arguments) {
        return client.chats().hasBackground(arguments.chatGuid()).thenApply(OperationResult::body);
    }

    static CompletableFuture<OperationResult> removeBackground(IMessageClient client, OperationArguments arguments) {
        return client.chats().removeBackground(arguments.chatGuid()).thenApply(OperationResult::nothing);
    }
}
