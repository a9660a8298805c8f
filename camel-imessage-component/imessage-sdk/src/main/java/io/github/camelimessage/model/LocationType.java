// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The source of a position (Photon: FriendLocationType). There may still be no position.
 *
 * <p>An open set: a value that this version does not know keeps its raw form, and the wire's "unspecified" is {@link
 * #UNKNOWN}.
 *
 * @param value the name as the vendors' documents print it
 */
public record LocationType(@JsonValue String value) {
    /** The last known position. */
    public static final LocationType LEGACY = new LocationType("legacy");
    /** From a live share. */
    public static final LocationType LIVE = new LocationType("live");
    /** Coarse, obtained at low power. */
    public static final LocationType SHALLOW = new LocationType("shallow");

    public static final LocationType UNKNOWN = new LocationType("unknown");

    @JsonCreator
    public LocationType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
