// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * Whose location it is (Linq: Feature.Properties).
 *
 * @param handle phone number or e-mail address
 * @param address street address, or null
 * @param locality city, or null
 * @param updatedAt when the position was measured, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record LocationProperties(
        String handle,
        String address,
        String locality,
        @Timestamp Instant updatedAt,
        @UnknownFields Map<String, Object> unknownFields) {

    public LocationProperties {
        unknownFields = Immutable.map(unknownFields);
    }
}
