// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.linq.mapping.MessageMapping;
import io.github.camelimessage.linq.mapping.ReactionMapping;
import io.github.camelimessage.model.linq.CreateMessageRequest;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.model.linq.SendMessageResponse;
import io.github.camelimessage.model.linq.UpdateAppCardRequest;
import io.github.camelimessage.model.linq.VoiceMemoResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What Linq has for messages. */
final class LinqMessageOperations {

    private LinqMessageOperations() {}

    /** Into a chat; or to addresses, and Linq chooses chat and line. */
    static CompletableFuture<OperationResult> send(LinqClient client, OperationArguments arguments) {
        CreateMessageRequest toAddresses = LinqMessageBody.readToAddresses(arguments);
        if (toAddresses != null) {
            return sendTo(client, toAddresses);
        }
        String chatGuid = arguments.chatGuid();
        SendMessageRequest request = LinqMessageBody.read(arguments);
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

    static CompletableFuture<OperationResult> sendVoiceMemo(LinqClient client, OperationArguments arguments) {
        arguments.refuseKey();
        String chatGuid = arguments.chatGuid();
        return client.api()
                .messages()
                .sendVoiceMemo(chatGuid, LinqVoiceMemoBody.read(arguments))
                .thenApply(response -> voiceMemo(chatGuid, response));
    }

    private static OperationResult voiceMemo(String chatGuid, VoiceMemoResponse response) {
        return new OperationResult(
                response.voiceMemo(),
                Map.of(
                        IMessageConstants.CHAT_GUID,
                        chatGuid,
                        IMessageConstants.MESSAGE_GUID,
                        response.voiceMemo().id()));
    }

    /** What comes is a message of its own: its guid is the one that the next update names. */
    static CompletableFuture<OperationResult> updateAppCard(LinqClient client, OperationArguments arguments) {
        arguments.refuseKey();
        String messageGuid = arguments.messageGuid();
        UpdateAppCardRequest request = arguments.document(
                UpdateAppCardRequest.class,
                "an UpdateAppCardRequest, or a Map or JSON with layout and its other fields");
        return client.api()
                .messages()
                .updateAppCard(messageGuid, request)
                .thenApply(response -> OperationResult.message(response.chatId(), MessageMapping.sent(response)));
    }

    static CompletableFuture<OperationResult> listThread(LinqClient client, OperationArguments arguments) {
        return client.api()
                .messages()
                .thread(arguments.messageGuid(), arguments.threadQuery())
                .thenApply(
                        page -> OperationResult.page(MessageMapping.page(page).messages(), page.nextCursor()));
    }

    static CompletableFuture<OperationResult> delete(LinqClient client, OperationArguments arguments) {
        return client.api().messages().delete(arguments.messageGuid()).thenApply(OperationResult::nothing);
    }

    /** Linq accepts it before it is done, so there is nothing to read back yet. */
    static CompletableFuture<OperationResult> react(LinqClient client, OperationArguments arguments) {
        return client.api()
                .messages()
                .react(
                        arguments.messageGuid(),
                        ReactionMapping.request(
                                ReactionBody.read(arguments), arguments.reactionSelected(), arguments.partIndex()))
                .thenApply(accepted -> OperationResult.nothing(null));
    }
}
