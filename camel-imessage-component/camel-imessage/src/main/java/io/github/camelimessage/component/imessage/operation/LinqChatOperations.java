// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.linq.mapping.ChatMapping;
import io.github.camelimessage.model.linq.CreateChatRequest;
import io.github.camelimessage.model.linq.LinqAttachment;
import io.github.camelimessage.model.linq.SetBackgroundRequest;
import io.github.camelimessage.model.linq.UpdateChatRequest;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** What Linq does with chats in its own way. */
final class LinqChatOperations {

    private LinqChatOperations() {}

    /** With addresses, as every vendor does it; with a request of Linq's own, as the request says. */
    static CompletableFuture<OperationResult> create(LinqClient client, OperationArguments arguments) {
        CreateChatRequest request = LinqChatBody.read(arguments);
        if (request == null) {
            return ChatOperations.create(client, arguments);
        }
        return client.api()
                .chats()
                .create(request)
                .thenApply(ChatMapping::created)
                .thenApply(OperationResult::createdChat);
    }

    static CompletableFuture<OperationResult> list(LinqClient client, OperationArguments arguments) {
        return client.api()
                .chats()
                .list(arguments.chatQuery())
                .thenApply(page -> OperationResult.page(
                        page.chats().stream().map(ChatMapping::chat).toList(), page.nextCursor()));
    }

    static CompletableFuture<OperationResult> update(LinqClient client, OperationArguments arguments) {
        arguments.refuseKey();
        String chatGuid = arguments.chatGuid();
        UpdateChatRequest request = arguments.document(
                UpdateChatRequest.class,
                "an UpdateChatRequest, or a Map or JSON with display_name and group_chat_icon");
        return client.api().chats().update(chatGuid, request).thenApply(OperationResult::body);
    }

    static CompletableFuture<OperationResult> setBackground(LinqClient client, OperationArguments arguments) {
        String chatGuid = arguments.chatGuid();
        return client.api().backgrounds().set(chatGuid, background(arguments)).thenApply(OperationResult::nothing);
    }

    private static SetBackgroundRequest background(OperationArguments arguments) {
        String url = url(arguments);
        return url == null || url.startsWith("{")
                ? arguments.document(
                        SetBackgroundRequest.class,
                        "the https URL of a picture, a SetBackgroundRequest, or a Map or JSON of its fields (Linq takes"
                                + " no bytes here)")
                : SetBackgroundRequest.photo(url);
    }

    /** The bytes of a picture, or the URL where it is. */
    static CompletableFuture<OperationResult> setIcon(LinqClient client, OperationArguments arguments) {
        String url = url(arguments);
        if (url == null) {
            return GroupOperations.setIcon(client, arguments);
        }
        arguments.refuseKey();
        return client.api()
                .chats()
                .update(arguments.chatGuid(), new UpdateChatRequest(null, url))
                .thenApply(accepted -> OperationResult.nothing(null));
    }

    /** The URL that the body is, or where the file is that was uploaded; null for another body. */
    private static String url(OperationArguments arguments) {
        Object body = arguments.plainBody();
        if (body instanceof LinqAttachment attachment) {
            return attachment.downloadUrl();
        }
        return body instanceof CharSequence || body instanceof URI
                ? body.toString().trim()
                : null;
    }
}
