// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.model.linq.AddPollOptionsRequest;
import io.github.camelimessage.model.linq.ChangeOperation;
import io.github.camelimessage.model.linq.PollEnvelope;
import io.github.camelimessage.model.linq.VotePollRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Polls at Linq: iMessage only, without a title, found by the message that holds them. */
final class LinqPollOperations {

    private LinqPollOperations() {}

    static CompletableFuture<OperationResult> create(LinqClient client, OperationArguments arguments) {
        return client.api()
                .polls()
                .create(arguments.chatGuid(), LinqPollBody.poll(arguments))
                .thenApply(LinqPollOperations::named);
    }

    static CompletableFuture<OperationResult> get(LinqClient client, OperationArguments arguments) {
        return client.api().polls().get(arguments.messageGuid()).thenApply(LinqPollOperations::named);
    }

    static CompletableFuture<OperationResult> addOptions(LinqClient client, OperationArguments arguments) {
        AddPollOptionsRequest request = new AddPollOptionsRequest(LinqPollBody.options(arguments));
        return client.api().polls().addOptions(arguments.messageGuid(), request).thenApply(LinqPollOperations::named);
    }

    static CompletableFuture<OperationResult> vote(LinqClient client, OperationArguments arguments) {
        return vote(client, arguments, ChangeOperation.ADD);
    }

    static CompletableFuture<OperationResult> unvote(LinqClient client, OperationArguments arguments) {
        return vote(client, arguments, ChangeOperation.REMOVE);
    }

    private static CompletableFuture<OperationResult> vote(
            LinqClient client, OperationArguments arguments, ChangeOperation operation) {
        VotePollRequest request = new VotePollRequest(operation, LinqPollBody.optionId(arguments));
        return client.api().polls().vote(arguments.messageGuid(), request).thenApply(LinqPollOperations::named);
    }

    private static OperationResult named(PollEnvelope poll) {
        return new OperationResult(
                poll,
                Map.of(
                        IMessageConstants.CHAT_GUID, poll.chatId(),
                        IMessageConstants.MESSAGE_GUID, poll.messageId()));
    }
}
