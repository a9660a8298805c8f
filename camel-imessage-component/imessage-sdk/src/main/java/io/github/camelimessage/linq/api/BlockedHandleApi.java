// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqRequest;
import io.github.camelimessage.linq.rules.Handles;
import io.github.camelimessage.linq.rules.RequestRules;
import io.github.camelimessage.model.linq.BlockHandleRequest;
import io.github.camelimessage.model.linq.BlockHandleResponse;
import io.github.camelimessage.model.linq.BlockedHandleList;
import io.github.camelimessage.model.linq.HandleRequest;
import java.util.concurrent.CompletableFuture;

/** Handles whose messages are dropped (Linq: /v3/blocked_handles). Groups with other members are not affected. */
public final class BlockedHandleApi {

    private static final String BLOCKED = "blocked_handles";

    private final LinqCalls calls;

    BlockedHandleApi(LinqCalls calls) {
        this.calls = calls;
    }

    /** All blocked handles, newest first. */
    public CompletableFuture<BlockedHandleList> list() {
        return calls.call(LinqRequest.get(BlockedHandleList.class, BLOCKED));
    }

    /** Blocks a handle; no effect if it is already blocked. */
    public CompletableFuture<BlockHandleResponse> block(BlockHandleRequest request) {
        return Validated.call(() -> {
            RequestRules.required("request", request);
            Handles.blockable("handle", request.handle());
            return calls.call(LinqRequest.post(BlockHandleResponse.class, BLOCKED)
                    .body(request)
                    .repeatable());
        });
    }

    public CompletableFuture<Void> unblock(String handle) {
        return Validated.call(() -> calls.call(
                LinqRequest.delete(Void.class, BLOCKED).body(new HandleRequest(Handles.blockable("handle", handle)))));
    }
}
