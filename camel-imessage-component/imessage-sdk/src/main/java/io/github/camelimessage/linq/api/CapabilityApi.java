// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqRequest;
import io.github.camelimessage.linq.rules.Handles;
import io.github.camelimessage.linq.rules.RequestRules;
import io.github.camelimessage.model.linq.CapabilityRequest;
import io.github.camelimessage.model.linq.CapabilityResponse;
import java.util.concurrent.CompletableFuture;

/** Which services can reach an address (Linq: /v3/capability). Limit: one check every 10 seconds. */
public final class CapabilityApi {

    private final LinqCalls calls;

    CapabilityApi(LinqCalls calls) {
        this.calls = calls;
    }

    public CompletableFuture<CapabilityResponse> checkIMessage(CapabilityRequest request) {
        return Validated.call(() -> {
            RequestRules.required("request", request);
            Handles.handle("address", request.address());
            return check("check_imessage", request);
        });
    }

    /**
     * Phone numbers only. A {@code ConnectionException} means that the sending line failed; it says nothing about the
     * address.
     */
    public CompletableFuture<CapabilityResponse> checkRcs(CapabilityRequest request) {
        return Validated.call(() -> {
            RequestRules.required("request", request);
            Handles.phone("address", request.address());
            return check("check_rcs", request);
        });
    }

    private CompletableFuture<CapabilityResponse> check(String kind, CapabilityRequest request) {
        Handles.phoneOrNull("from", request.from());
        return calls.call(
                LinqRequest.post(CapabilityResponse.class, "capability", kind).body(request));
    }
}
