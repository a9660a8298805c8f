// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.mapping;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.model.LocationRequestReceipt;
import io.github.camelimessage.model.LocationType;
import io.github.camelimessage.model.SharedFriendLocation;
import io.github.camelimessage.model.linq.LocationFeature;
import io.github.camelimessage.model.linq.LocationRequestResponse;
import io.github.camelimessage.model.linq.LocationResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Converts Linq's locations to the common model. */
public final class LocationMapping {

    private LocationMapping() {}

    /** The location of one person who shares it in a chat. */
    public static SharedFriendLocation location(LocationResponse response, String chatId, String address) {
        List<LocationFeature> features =
                response.data() == null || response.data().features() == null
                        ? List.of()
                        : response.data().features();
        return features.stream()
                .filter(Objects::nonNull)
                .filter(feature -> feature.properties() != null
                        && address.equalsIgnoreCase(feature.properties().handle()))
                .findFirst()
                .map(LocationMapping::location)
                .orElseThrow(() -> new NotFoundException(
                        "Nobody with this address shares a location in the chat",
                        ErrorDetails.local(ErrorCodes.SHARED_FRIEND_LOCATION_NOT_FOUND, Map.of("chatGuid", chatId)),
                        null));
    }

    private static SharedFriendLocation location(LocationFeature feature) {
        boolean hasPlace = feature.geometry() != null
                && feature.geometry().coordinates() != null
                && feature.geometry().coordinates().size() > 1;
        return new SharedFriendLocation(
                feature.properties().handle(),
                null,
                hasPlace ? feature.geometry().latitude() : null,
                hasPlace ? feature.geometry().longitude() : null,
                null,
                feature.properties().address(),
                feature.properties().locality(),
                !hasPlace,
                LocationType.UNKNOWN,
                feature.properties().updatedAt(),
                null,
                feature);
    }

    public static LocationRequestReceipt receipt(LocationRequestResponse response) {
        return new LocationRequestReceipt(
                null, response.success() ? "sent" : "failed", response.message(), null, response);
    }
}
