// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.model.AddressRecord;
import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.photon.mapping.AddressMapping;
import io.github.camelimessage.photon.proto.AddressServiceGrpc;
import io.github.camelimessage.photon.proto.GetAddressInfoRequest;
import io.github.camelimessage.photon.proto.GetFocusStatusRequest;
import io.github.camelimessage.photon.proto.GetFocusStatusResponse;
import io.github.camelimessage.photon.proto.GetIMessageAvailabilityRequest;
import io.github.camelimessage.photon.proto.GetIMessageAvailabilityResponse;
import io.github.camelimessage.sdk.Addresses;
import java.util.concurrent.CompletableFuture;

/** {@link Addresses} on Photon's AddressService. */
record PhotonAddresses(PhotonCalls calls) implements Addresses {

    @Override
    public CompletableFuture<AddressRecord> get(String address) {
        return Validated.call(() -> calls.call(
                AddressServiceGrpc.getGetAddressInfoMethod(),
                GetAddressInfoRequest.newBuilder()
                        .setAddress(PhotonRules.address(address))
                        .build(),
                AddressMapping::address));
    }

    @Override
    public CompletableFuture<Boolean> isFocusSilenced(String address) {
        return Validated.call(() -> calls.call(
                AddressServiceGrpc.getGetFocusStatusMethod(),
                GetFocusStatusRequest.newBuilder()
                        .setAddress(PhotonRules.address(address))
                        .build(),
                GetFocusStatusResponse::getIsSilencedByFocus));
    }

    @Override
    public CompletableFuture<Boolean> isIMessageAvailable(String address) {
        return Validated.call(() -> calls.call(
                AddressServiceGrpc.getGetIMessageAvailabilityMethod(),
                GetIMessageAvailabilityRequest.newBuilder()
                        .setAddress(PhotonRules.address(address))
                        .build(),
                GetIMessageAvailabilityResponse::getIsAvailable));
    }
}
