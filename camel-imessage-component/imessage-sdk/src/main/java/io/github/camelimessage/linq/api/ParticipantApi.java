// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqRequest;
import io.github.camelimessage.linq.rules.Handles;
import io.github.camelimessage.linq.rules.Ids;
import io.github.camelimessage.model.linq.Accepted;
import io.github.camelimessage.model.linq.HandleRequest;
import java.util.concurrent.CompletableFuture;

/**
 * Members of a group (Linq: /v3/chats/{chatId}/participants), one handle per call. The answer comes before the change
 * is done.
 */
public final class ParticipantApi {

    private final LinqCalls calls;

    ParticipantApi(LinqCalls calls) {
        this.calls = calls;
    }

    /** Adds a participant to a group of three or more. The group's service must be able to reach the handle. */
    public CompletableFuture<Accepted> add(String chatId, String handle) {
        return Validated.call(
                () -> calls.call(LinqRequest.post(Accepted.class, "chats", Ids.uuid("chat_id", chatId), "participants")
                        .body(body(handle))));
    }

    /** Removes a participant; three or more must remain. */
    public CompletableFuture<Accepted> remove(String chatId, String handle) {
        return Validated.call(() ->
                calls.call(LinqRequest.delete(Accepted.class, "chats", Ids.uuid("chat_id", chatId), "participants")
                        .body(body(handle))
                        .unrepeatable()));
    }

    private static HandleRequest body(String handle) {
        return new HandleRequest(Handles.handle("handle", handle));
    }
}
