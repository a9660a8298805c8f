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

/** Which service reaches an address (Linq: /v3/capability). One check every 10 seconds is allowed. */
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

    /** Phone numbers only. A {@code ConnectionException} is a fault of the sending line and says nothing of the address. */
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
