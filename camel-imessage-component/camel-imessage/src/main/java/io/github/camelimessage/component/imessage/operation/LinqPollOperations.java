// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.linq.mapping.PollMapping;
import java.util.concurrent.CompletableFuture;

/** New polls at Linq, which have no title and may be given as its own request. */
final class LinqPollOperations {

    private LinqPollOperations() {}

    static CompletableFuture<OperationResult> create(LinqClient client, OperationArguments arguments) {
        return client.api()
                .polls()
                .create(arguments.chatGuid(), LinqPollBody.poll(arguments))
                .thenApply(poll -> PollOperations.named(PollMapping.poll(poll)));
    }
}
