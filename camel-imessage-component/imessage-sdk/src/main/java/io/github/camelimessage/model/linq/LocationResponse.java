// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The locations shared in a chat (Linq: GetChatLocationResponse).
 *
 * @param data the locations
 * @param success always true
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record LocationResponse(
        LocationCollection data, boolean success, @UnknownFields Map<String, Object> unknownFields) {

    public LocationResponse {
        unknownFields = Immutable.map(unknownFields);
    }
}
