// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Who shares a location in a chat (Linq: GetChatLocationResponse).
 *
 * @param data the locations
 * @param success always true
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record LocationResponse(
        LocationCollection data, boolean success, @UnknownFields Map<String, Object> unknownFields) {

    public LocationResponse {
        unknownFields = Immutable.map(unknownFields);
    }
}
