// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.linq.LocationFeature;
import java.time.Instant;

/**
 * The location of a person who shares it (Photon: SharedFriendLocation; Linq: Feature). Both coordinates are null while
 * the device has no position.
 *
 * @param address who
 * @param name name of that person, or null
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param accuracy metres around the position, or null
 * @param longAddress whole street address, or null
 * @param shortAddress short name of the place, or null
 * @param isLocatingInProgress whether the device still looks for a position
 * @param locationType where the position comes from
 * @param locationTimestamp when the position was determined, or null
 * @param expiresAt when sharing ends, or null
 * @param linq Linq only: the location as Linq returned it; null at Photon
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SharedFriendLocation(
        String address,
        String name,
        Double latitude,
        Double longitude,
        Double accuracy,
        String longAddress,
        String shortAddress,
        boolean isLocatingInProgress,
        LocationType locationType,
        @Timestamp Instant locationTimestamp,
        @Timestamp Instant expiresAt,
        LocationFeature linq) {}
