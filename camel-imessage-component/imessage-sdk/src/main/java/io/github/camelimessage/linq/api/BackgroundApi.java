// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqRequest;
import io.github.camelimessage.linq.rules.BackgroundRules;
import io.github.camelimessage.linq.rules.Ids;
import io.github.camelimessage.linq.rules.Urls;
import io.github.camelimessage.model.linq.SetBackgroundRequest;
import java.util.concurrent.CompletableFuture;

/** Backgrounds of chats (Linq: /v3/chats/{chatId}/background). The answer comes before the change is done. */
public final class BackgroundApi {

    private final LinqCalls calls;
    private final BackgroundRules rules;

    BackgroundApi(LinqCalls calls, Urls urls) {
        this.calls = calls;
        this.rules = new BackgroundRules(urls);
    }

    /**
     * Sets a colour, a dynamic background, or a photo by its URL. Over SMS and RCS the call is accepted but has no
     * effect.
     */
    public CompletableFuture<Void> set(String chatId, SetBackgroundRequest request) {
        return Validated.call(
                () -> calls.call(LinqRequest.post(Void.class, "chats", Ids.uuid("chat_id", chatId), "background")
                        .body(rules.check(request))));
    }

    /** Resets the background to the default. */
    public CompletableFuture<Void> remove(String chatId) {
        return Validated.call(
                () -> calls.call(LinqRequest.delete(Void.class, "chats", Ids.uuid("chat_id", chatId), "background")));
    }
}
