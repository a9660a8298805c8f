// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.component.imessage.operation.body.LinqPictureBody;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.model.linq.UpdateChatRequest;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.concurrent.CompletableFuture;

/** The operations on group chats only. */
final class GroupOperations {
    private GroupOperations() {}

    static CompletableFuture<OperationResult> setDisplayName(IMessageClient client, OperationArguments arguments) {
        return client.groups()
                .setDisplayName(arguments.chatGuid(), arguments.body().text("the new name"), arguments.writeOptions())
                .thenApply(OperationResult::chat);
    }

    static CompletableFuture<OperationResult> addParticipants(IMessageClient client, OperationArguments arguments) {
        return client.groups()
                .addParticipants(arguments.chatGuid(), arguments.body().addresses(), arguments.writeOptions())
                .thenApply(OperationResult::chat);
    }

    static CompletableFuture<OperationResult> removeParticipants(IMessageClient client, OperationArguments arguments) {
        return client.groups()
                .removeParticipants(arguments.chatGuid(), arguments.body().addresses(), arguments.writeOptions())
                .thenApply(OperationResult::chat);
    }

    static CompletableFuture<OperationResult> setIcon(IMessageClient client, OperationArguments arguments) {
        return client.groups()
                .setIcon(arguments.chatGuid(), arguments.body().image(), arguments.writeOptions())
                .thenApply(OperationResult::nothing);
    }

    /** The bytes of a picture, or its URL. */
    static CompletableFuture<OperationResult> setIconAtLinq(LinqClient client, OperationArguments arguments) {
        String url = LinqPictureBody.url(arguments);
        if (url == null) {
            return setIcon(client, arguments);
        }
        arguments.refuseKey();
        return client.api()
                .chats()
                .update(arguments.chatGuid(), new UpdateChatRequest(null, url))
                .thenApply(accepted -> OperationResult.nothing(null));
    }

    static CompletableFuture<OperationResult> getIcon(IMessageClient client, OperationArguments arguments) {
        return client.groups().getIcon(arguments.chatGuid()).thenApply(OperationResult::icon);
    }

    static CompletableFuture<OperationResult> removeIcon(IMessageClient client, OperationArguments arguments) {
        return client.groups()
                .removeIcon(arguments.chatGuid(), arguments.writeOptions())
                .thenApply(OperationResult::nothing);
    }

    static CompletableFuture<OperationResult> leave(IMessageClient client, OperationArguments arguments) {
        return client.groups()
                .leave(arguments.chatGuid(), arguments.writeOptions())
                .thenApply(OperationResult::nothing);
    }
}
