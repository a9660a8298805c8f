// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The location of a person, as a GeoJSON Feature (Linq: Feature).
 *
 * @param geometry the place
 * @param properties who it is, and how old the position is
 * @param type {@code Feature}
 * @param unknownFields other fields that the server sent, kept as received
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
