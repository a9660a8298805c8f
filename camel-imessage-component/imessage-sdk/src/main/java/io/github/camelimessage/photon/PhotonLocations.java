// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.model.LocationRequestReceipt;
import io.github.camelimessage.model.SharedFriendLocation;
import io.github.camelimessage.photon.call.ClientMessageId;
import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.photon.mapping.LocationMapping;
import io.github.camelimessage.photon.proto.GetSharedFriendLocationRequest;
import io.github.camelimessage.photon.proto.ListSharedFriendLocationsRequest;
import io.github.camelimessage.photon.proto.LocationServiceGrpc;
import io.github.camelimessage.photon.proto.RequestFriendLocationSharingRequest;
import io.github.camelimessage.photon.proto.WatchSharedFriendLocationsRequest;
import io.github.camelimessage.sdk.Locations;
import io.github.camelimessage.sdk.WriteOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** {@link Locations} on Photon's LocationService. */
record PhotonLocations(PhotonCalls calls) implements Locations {

    @Override
    public CompletableFuture<List<SharedFriendLocation>> list() {
        return calls.call(
                LocationServiceGrpc.getListSharedFriendLocationsMethod(),
                ListSharedFriendLocationsRequest.getDefaultInstance(),
                answer -> answer.getLocationsList().stream()
                        .map(LocationMapping::location)
                        .toList());
    }

    @Override
    public CompletableFuture<SharedFriendLocation> get(String chatGuid, String address) {
        return Validated.call(() -> calls.call(
                LocationServiceGrpc.getGetSharedFriendLocationMethod(),
                GetSharedFriendLocationRequest.newBuilder()
                        .setAddress(PhotonRules.address(address))
                        .build(),
                LocationMapping::location));
    }

    @Override
    public CompletableFuture<LocationRequestReceipt> request(String chatGuid, String address, WriteOptions options) {
        return Validated.call(() -> {
            RequestFriendLocationSharingRequest.Builder request = RequestFriendLocationSharingRequest.newBuilder()
                    .setChatGuid(PhotonRules.chatGuid(chatGuid))
                    .setAddress(PhotonRules.address(address));
            ClientMessageId.put(options.clientMessageId(), request);
            return calls.call(
                    LocationServiceGrpc.getRequestFriendLocationSharingMethod(),
                    request.build(),
                    LocationMapping::receipt);
        });
    }

    @Override
    public Flow.Publisher<EventFrame> subscribeUpdates(String address) {
        WatchSharedFriendLocationsRequest.Builder request = WatchSharedFriendLocationsRequest.newBuilder();
        if (address != null) {
            request.setAddress(PhotonRules.address(address));
        }
        return calls.stream(
                LocationServiceGrpc.getWatchSharedFriendLocationsMethod(), request.build(), LocationMapping::update);
    }
}
