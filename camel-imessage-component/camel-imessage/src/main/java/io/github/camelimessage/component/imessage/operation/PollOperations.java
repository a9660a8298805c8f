// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.component.imessage.operation.body.LinqPollBody;
import io.github.camelimessage.component.imessage.operation.body.PollBody;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.linq.mapping.PollMapping;
import io.github.camelimessage.model.Poll;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The operations on polls. A poll is identified by the message that contains it. */
final class PollOperations {

    private PollOperations() {}

    static CompletableFuture<OperationResult> create(IMessageClient client, OperationArguments arguments) {
        PollBody poll = PollBody.read(arguments);
        return client.polls()
                .create(arguments.chatGuid(), poll.title(), poll.choices(), arguments.writeOptions())
                .thenApply(PollOperations::named);
    }

    /** Linq's polls have no title, and accept Linq's own request. */
    static CompletableFuture<OperationResult> createAtLinq(LinqClient client, OperationArguments arguments) {
        return client.api()
                .polls()
                .create(arguments.chatGuid(), LinqPollBody.poll(arguments))
                .thenApply(poll -> named(PollMapping.poll(poll)));
    }

    static CompletableFuture<OperationResult> get(IMessageClient client, OperationArguments arguments) {
        return client.polls().get(arguments.messageGuid()).thenApply(PollOperations::named);
    }

    static CompletableFuture<OperationResult> addOptions(IMessageClient client, OperationArguments arguments) {
        return client.polls()
                .addOptions(arguments.messageGuid(), PollBody.choices(arguments), arguments.writeOptions())
                .thenApply(PollOperations::named);
    }

    static CompletableFuture<OperationResult> vote(IMessageClient client, OperationArguments arguments) {
        return client.polls()
                .vote(arguments.messageGuid(), PollBody.optionIdentifier(arguments), arguments.writeOptions())
                .thenApply(PollOperations::named);
    }

    static CompletableFuture<OperationResult> unvote(IMessageClient client, OperationArguments arguments) {
        return client.polls()
                .unvote(arguments.messageGuid(), PollBody.optionIdentifier(arguments), arguments.writeOptions())
                .thenApply(PollOperations::named);
    }

    private static OperationResult named(Poll poll) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(IMessageConstants.CHAT_GUID, poll.chatGuid());
        headers.put(IMessageConstants.MESSAGE_GUID, poll.pollMessageGuid());
        return new OperationResult(poll, headers);
    }
}
