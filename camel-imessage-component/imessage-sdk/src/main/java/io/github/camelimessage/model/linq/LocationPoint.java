// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;

/**
 * A GeoJSON Point (Linq: Geometry): longitude first.
 *
 * @param coordinates longitude and latitude in degrees, and optionally altitude in metres
 * @param type {@code Point}
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record LocationPoint(List<Double> coordinates, String type, @UnknownFields Map<String, Object> unknownFields) {

    public LocationPoint {
        coordinates = Immutable.list(coordinates);
        unknownFields = Immutable.map(unknownFields);
    }

    @JsonIgnore
    public double longitude() {
        return coordinates.get(0);
    }

    @JsonIgnore
    public double latitude() {
        return coordinates.get(1);
    }

    /** Altitude in metres, or null if not given. */
    @JsonIgnore
    public Double altitude() {
        return coordinates.size() > 2 ? coordinates.get(2) : null;
    }
}
