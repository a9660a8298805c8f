// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.error.IMessageException;

/**
 * The line that Photon would give a new person.
 *
 * @param id Photon's id of the line; whether it is the instance id is stated nowhere, so name a line by its number
 * @param phoneNumber in E.164 form
 * @param isBestAvailable false when even this line has more people, or grows faster, than Photon advises
 */
public record BestLine(String id, String phoneNumber, boolean isBestAvailable) {

    /** The documents do not say whether the line stands alone or beside the flag. */
    static BestLine of(JsonNode data) {
        JsonNode line = data.path("line").isObject() ? data.path("line") : data;
        if (!line.path("phoneNumber").isTextual()) {
            throw IMessageException.unexpectedAnswer("The answer to lines/route has no phoneNumber", null);
        }
        return new BestLine(
                line.path("id").asText(null),
                line.path("phoneNumber").textValue(),
                data.path("isBestAvailable")
                        .asBoolean(line.path("isBestAvailable").asBoolean(true)));
    }
}
