// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.photon.proto.FriendLocationType;
import io.github.camelimessage.photon.proto.GetSharedFriendLocationRequest;
import io.github.camelimessage.photon.proto.GetSharedFriendLocationResponse;
import io.github.camelimessage.photon.proto.ListSharedFriendLocationsRequest;
import io.github.camelimessage.photon.proto.ListSharedFriendLocationsResponse;
import io.github.camelimessage.photon.proto.LocationServiceGrpc;
import io.github.camelimessage.photon.proto.RequestFriendLocationSharingRequest;
import io.github.camelimessage.photon.proto.RequestFriendLocationSharingResponse;
import io.github.camelimessage.photon.proto.SharedFriendLocation;
import io.github.camelimessage.photon.proto.WatchSharedFriendLocationsRequest;
import io.github.camelimessage.photon.proto.WatchSharedFriendLocationsResponse;
import io.github.camelimessage.simulator.world.Locations;
import io.github.camelimessage.simulator.world.SharedLocation;
import io.github.camelimessage.simulator.world.WorldException;
import io.grpc.stub.StreamObserver;

/** LocationService on the world. */
final class LocationEndpoint extends LocationServiceGrpc.LocationServiceImplBase {
    private final Locations locations;
    private final LocationFeed feed;

    LocationEndpoint(Locations locations, LocationFeed feed) {
        this.locations = locations;
        this.feed = feed;
    }

    @Override
    public void listSharedFriendLocations(
            ListSharedFriendLocationsRequest request, StreamObserver<ListSharedFriendLocationsResponse> observer) {
        Replies.reply(observer, () -> {
            ListSharedFriendLocationsResponse.Builder answer = ListSharedFriendLocationsResponse.newBuilder();
            locations.all().forEach(location -> answer.addLocations(wire(location)));
            return answer.build();
        });
    }

    @Override
    public void getSharedFriendLocation(
            GetSharedFriendLocationRequest request, StreamObserver<GetSharedFriendLocationResponse> observer) {
        Replies.reply(observer, () -> GetSharedFriendLocationResponse.newBuilder()
                .setLocation(wire(locations.get(request.getAddress())))
                .build());
    }

    @Override
    public void requestFriendLocationSharing(
            RequestFriendLocationSharingRequest request,
            StreamObserver<RequestFriendLocationSharingResponse> observer) {
        Replies.reply(observer, () -> RequestFriendLocationSharingResponse.newBuilder()
                .setAddress(locations.request(request.getChatGuid(), request.getAddress()))
                .setStatus("sent")
                .build());
    }

    @Override
    public void watchSharedFriendLocations(
            WatchSharedFriendLocationsRequest request, StreamObserver<WatchSharedFriendLocationsResponse> observer) {
        try {
            feed.watch(observer, request.hasAddress() ? request.getAddress() : null);
        } catch (WorldException refused) {
            observer.onError(WireErrors.of(refused).toException());
        }
    }

    static SharedFriendLocation wire(SharedLocation location) {
        SharedFriendLocation.Builder wire = SharedFriendLocation.newBuilder()
                .setAddress(location.actor().address())
                .setLatitude(location.place().latitude())
                .setLongitude(location.place().longitude())
                .setLocationType(FriendLocationType.FRIEND_LOCATION_TYPE_LIVE)
                .setLocationTimestamp(ChatMapper.timestamp(location.updated()));
        if (location.place().address() != null) {
            wire.setLongAddress(location.place().address());
        }
        if (location.place().locality() != null) {
            wire.setShortAddress(location.place().locality());
        }
        if (location.ends() != null) {
            wire.setExpiresAt(ChatMapper.timestamp(location.ends()));
        }
        return wire.build();
    }
}
