// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.event.Heartbeat;
import io.github.camelimessage.event.LocationUpdate;
import io.github.camelimessage.model.LocationRequestReceipt;
import io.github.camelimessage.model.SharedFriendLocation;
import io.github.camelimessage.photon.proto.GetSharedFriendLocationResponse;
import io.github.camelimessage.photon.proto.RequestFriendLocationSharingResponse;
import io.github.camelimessage.photon.proto.WatchSharedFriendLocationsResponse;

/** Shared locations, from the contract to the model. */
public final class LocationMapping {

    private LocationMapping() {}

    /** The location of an answer, which has to have one. */
    public static SharedFriendLocation location(GetSharedFriendLocationResponse answer) {
        Answers.require(answer.hasLocation(), "location");
        return location(answer.getLocation());
    }

    public static SharedFriendLocation location(io.github.camelimessage.photon.proto.SharedFriendLocation wire) {
        return new SharedFriendLocation(
                wire.getAddress(),
                wire.hasName() ? wire.getName() : null,
                wire.hasLatitude() ? wire.getLatitude() : null,
                wire.hasLongitude() ? wire.getLongitude() : null,
                wire.hasAccuracy() ? wire.getAccuracy() : null,
                wire.hasLongAddress() ? wire.getLongAddress() : null,
                wire.hasShortAddress() ? wire.getShortAddress() : null,
                wire.getIsLocatingInProgress(),
                EnumMapping.locationType(
                        wire,
                        io.github.camelimessage.photon.proto.SharedFriendLocation.LOCATION_TYPE_FIELD_NUMBER,
                        wire.getLocationTypeValue()),
                wire.hasLocationTimestamp() ? Answers.instant(wire.getLocationTimestamp()) : null,
                wire.hasExpiresAt() ? Answers.instant(wire.getExpiresAt()) : null,
                null);
    }

    /** A frame of the live feed: a location, or a heartbeat. */
    public static EventFrame update(WatchSharedFriendLocationsResponse frame) {
        if (!frame.hasLocationUpdated()) {
            return new Heartbeat();
        }
        Answers.require(frame.getLocationUpdated().hasLocation(), "location");
        return new LocationUpdate(
                frame.getLocationUpdated().getSourceSequence(),
                location(frame.getLocationUpdated().getLocation()));
    }

    public static LocationRequestReceipt receipt(RequestFriendLocationSharingResponse wire) {
        return new LocationRequestReceipt(
                wire.getAddress(),
                wire.getStatus(),
                wire.hasReason() ? wire.getReason() : null,
                wire.hasMessageGuid() ? wire.getMessageGuid() : null,
                null);
    }
}
