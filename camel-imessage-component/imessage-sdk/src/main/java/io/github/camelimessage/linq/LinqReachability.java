// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.linq.api.CapabilityApi;
import io.github.camelimessage.model.AddressRecord;
import io.github.camelimessage.model.linq.CapabilityRequest;
import io.github.camelimessage.model.linq.CapabilityResponse;
import io.github.camelimessage.rules.AddressText;
import io.github.camelimessage.sdk.Addresses;
import java.util.concurrent.CompletableFuture;

/** {@link Addresses} on Linq's capability checks. */
record LinqReachability(CapabilityApi api) implements Addresses {

    @Override
    public CompletableFuture<AddressRecord> get(String address) {
        return LinqUnsupported.future("getAddress", "checkCapability returns which services reach an address");
    }

    @Override
    public CompletableFuture<Boolean> isFocusSilenced(String address) {
        return LinqUnsupported.future("getFocusStatus", "it does not report who is silenced");
    }

    @Override
    public CompletableFuture<Boolean> isIMessageAvailable(String address) {
        return Steps.map(
                api.checkIMessage(new CapabilityRequest(AddressText.cleanOrNull(address), null)),
                CapabilityResponse::available);
    }
}
