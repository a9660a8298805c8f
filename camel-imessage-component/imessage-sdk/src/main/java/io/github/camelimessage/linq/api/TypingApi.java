// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqRequest;
import io.github.camelimessage.linq.rules.Ids;
import java.util.concurrent.CompletableFuture;

/**
 * The typing indicator (Linq: /v3/chats/{chatId}/typing). It ends after about 85 seconds, or when a message is sent. A
 * success does not mean that it was shown.
 */
public final class TypingApi {

    private final LinqCalls calls;

    TypingApi(LinqCalls calls) {
        this.calls = calls;
    }

    public CompletableFuture<Void> start(String chatId) {
        return Validated.call(
                () -> calls.call(LinqRequest.post(Void.class, "chats", Ids.uuid("chat_id", chatId), "typing")
                        .repeatable()));
    }

    public CompletableFuture<Void> stop(String chatId) {
        return Validated.call(
                () -> calls.call(LinqRequest.delete(Void.class, "chats", Ids.uuid("chat_id", chatId), "typing")));
    }
}
