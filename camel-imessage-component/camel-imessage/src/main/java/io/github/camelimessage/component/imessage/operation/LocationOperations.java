// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.WriteOptions;
import java.util.concurrent.CompletableFuture;

/** The locations of people who share them. The body is the address of one of them. */
final class LocationOperations {

    private static final String WHO = "address of the person to ask";

    private LocationOperations() {}

    static CompletableFuture<OperationResult> list(IMessageClient client, OperationArguments arguments) {
        return client.locations().list().thenApply(OperationResult::body);
    }

    static CompletableFuture<OperationResult> get(IMessageClient client, OperationArguments arguments) {
        return client.locations().get(null, arguments.body().address("address")).thenApply(OperationResult::body);
    }

    /** Linq returns locations of a chat: of one member, or GeoJSON of everyone who shares. */
    static CompletableFuture<OperationResult> getAtLinq(LinqClient client, OperationArguments arguments) {
        String chatGuid = arguments.chatGuid();
        if (!arguments.body().isEmpty()) {
            return client.locations()
                    .get(chatGuid, arguments.body().address("address"))
                    .thenApply(OperationResult::body);
        }
        return client.api().locations().get(chatGuid).thenApply(response -> OperationResult.body(response.data()));
    }

    static CompletableFuture<OperationResult> request(IMessageClient client, OperationArguments arguments) {
        return client.locations()
                .request(arguments.chatGuid(), arguments.body().address(WHO), arguments.writeOptions())
                .thenApply(OperationResult::body);
    }

    /** Linq asks the other side of the chat. */
    static CompletableFuture<OperationResult> requestAtLinq(LinqClient client, OperationArguments arguments) {
        arguments.refuseKey();
        return client.locations()
                .request(arguments.chatGuid(), null, WriteOptions.NONE)
                .thenApply(OperationResult::body);
    }
}
