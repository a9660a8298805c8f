// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.SendTextOptions;
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
}
