// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.error.IMessageException;

/**
 * The line that Photon would assign to a new person.
 *
 * @param id Photon's id of the line. Photon does not document whether it is the instance id, so refer to a line by its
 *     number
 * @param phoneNumber in E.164 form
 * @param isBestAvailable false if even this line has more people, or grows faster, than Photon recommends
 */
public record BestLine(String id, String phoneNumber, boolean isBestAvailable) {

    /** Photon does not document whether the line is the whole answer or one of its fields. */
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
