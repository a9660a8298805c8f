// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The answer to a request for a location (Linq: LocationRequestResponse); the person may still refuse.
 *
 * @param message human-readable text
 * @param success whether the request was sent
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record LocationRequestResponse(
        String message, boolean success, @UnknownFields Map<String, Object> unknownFields) {

    public LocationRequestResponse {
        unknownFields = Immutable.map(unknownFields);
    }
}
