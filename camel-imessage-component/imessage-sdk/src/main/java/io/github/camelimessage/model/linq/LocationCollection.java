// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * A GeoJSON FeatureCollection (Linq: GetChatLocationResponse.Data).
 *
 * @param features one for each person who shares; empty when nobody does
 * @param type {@code FeatureCollection}
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record LocationCollection(
        List<LocationFeature> features, String type, @UnknownFields Map<String, Object> unknownFields) {

    public LocationCollection {
        features = Immutable.list(features);
        unknownFields = Immutable.map(unknownFields);
    }
}
