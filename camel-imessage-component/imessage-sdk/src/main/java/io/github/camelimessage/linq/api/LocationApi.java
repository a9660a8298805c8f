// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqRequest;
import io.github.camelimessage.linq.rules.Ids;
import io.github.camelimessage.model.linq.LocationRequestResponse;
import io.github.camelimessage.model.linq.LocationResponse;
import java.util.concurrent.CompletableFuture;

/** Locations of people (Linq: /v3/chats/{chatId}/location). */
public final class LocationApi {

    private final LinqCalls calls;

    LocationApi(LinqCalls calls) {
        this.calls = calls;
    }

    /** Asks the person to share a location; direct iMessage chats only. The person may refuse. */
    public CompletableFuture<LocationRequestResponse> request(String chatId) {
        return Validated.call(() -> calls.call(LinqRequest.post(
                LocationRequestResponse.class, "chats", Ids.uuid("chat_id", chatId), "location", "request")));
    }

    /** The shared locations, longitude first. Empty if nobody shares one. */
    public CompletableFuture<LocationResponse> get(String chatId) {
        return Validated.call(() ->
                calls.call(LinqRequest.get(LocationResponse.class, "chats", Ids.uuid("chat_id", chatId), "location")
                        .accept("application/geo+json")));
    }
}
