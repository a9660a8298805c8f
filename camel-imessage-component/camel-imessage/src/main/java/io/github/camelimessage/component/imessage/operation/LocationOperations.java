// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.linq.LinqClient;
import java.util.concurrent.CompletableFuture;

/** Where people are, at Linq. */
final class LocationOperations {

    private LocationOperations() {}

    static CompletableFuture<OperationResult> request(LinqClient client, OperationArguments arguments) {
        return client.api().locations().request(arguments.chatGuid()).thenApply(OperationResult::body);
    }

    /** The GeoJSON of those who share. */
    static CompletableFuture<OperationResult> get(LinqClient client, OperationArguments arguments) {
        return client.api()
                .locations()
                .get(arguments.chatGuid())
                .thenApply(response -> OperationResult.body(response.data()));
    }
}
