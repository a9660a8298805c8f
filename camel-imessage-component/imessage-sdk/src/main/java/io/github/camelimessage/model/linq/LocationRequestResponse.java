// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The answer to a request for a location (Linq: LocationRequestResponse); the person may still refuse.
 *
 * @param message for people
 * @param success whether the request went out
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record LocationRequestResponse(
        String message, boolean success, @UnknownFields Map<String, Object> unknownFields) {

    public LocationRequestResponse {
        unknownFields = Immutable.map(unknownFields);
    }
}
