// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Where somebody is, as a GeoJSON Feature (Linq: Feature).
 *
 * @param geometry the place
 * @param properties who, and since when
 * @param type {@code Feature}
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record LocationFeature(
        LocationPoint geometry,
        LocationProperties properties,
        String type,
        @UnknownFields Map<String, Object> unknownFields) {

    public LocationFeature {
        unknownFields = Immutable.map(unknownFields);
    }
}
