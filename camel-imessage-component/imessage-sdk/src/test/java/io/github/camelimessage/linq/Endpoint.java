// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.linq.api.LinqApi;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A call, and its request on the wire.
 *
 * @param body null for none; in every JSON here a single quote stands for a double one
 */
record Endpoint(
        String verb,
        String target,
        Function<LinqApi, CompletableFuture<?>> call,
        String body,
        int status,
        String answer) {

    @Override
    public String toString() {
        return verb + " " + target;
    }

    static EndpointBuilder to(String verb, String target) {
        return new EndpointBuilder(verb, "/api/partner/v3" + target);
    }

    record EndpointBuilder(String verb, String target) {
        WithCall with(String body, Function<LinqApi, CompletableFuture<?>> call) {
            return new WithCall(this, body, call);
        }
    }

    record WithCall(EndpointBuilder to, String body, Function<LinqApi, CompletableFuture<?>> call) {
        Endpoint gives(int status, String answer) {
            return new Endpoint(to.verb, to.target, call, json(body), status, json(answer));
        }
    }

    private static String json(String text) {
        return text == null ? null : text.replace('\'', '"');
    }
}
