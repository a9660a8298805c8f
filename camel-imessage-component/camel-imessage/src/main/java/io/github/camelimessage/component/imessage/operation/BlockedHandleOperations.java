// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.model.linq.BlockHandleRequest;
import io.github.camelimessage.model.linq.BlockedHandle;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The handles whose messages Linq drops. */
final class BlockedHandleOperations {

    private BlockedHandleOperations() {}

    static CompletableFuture<OperationResult> list(LinqClient client, OperationArguments arguments) {
        return client.api().blockedHandles().list().thenApply(list -> OperationResult.body(list.blockedHandles()));
    }

    static CompletableFuture<OperationResult> block(LinqClient client, OperationArguments arguments) {
        return client.api()
                .blockedHandles()
                .block(request(arguments))
                .thenApply(response -> OperationResult.body(response.blockedHandle()));
    }

    private static BlockHandleRequest request(OperationArguments arguments) {
        Object body = arguments.body().plain();
        BlockHandleRequest request = body instanceof BlockHandleRequest || body instanceof Map
                ? arguments
                        .body()
                        .document(BlockHandleRequest.class, "a handle, a BlockHandleRequest or a Map of its fields")
                : new BlockHandleRequest(handle(arguments), null);
        String reason = arguments.reason();
        return reason == null ? request : new BlockHandleRequest(request.handle(), reason, request.unknownFields());
    }

    static CompletableFuture<OperationResult> unblock(LinqClient client, OperationArguments arguments) {
        String handle = arguments.body().plain() instanceof BlockedHandle entry ? entry.handle() : handle(arguments);
        return client.api().blockedHandles().unblock(handle).thenApply(OperationResult::nothing);
    }

    private static String handle(OperationArguments arguments) {
        return arguments.body().address("handle");
    }
}
