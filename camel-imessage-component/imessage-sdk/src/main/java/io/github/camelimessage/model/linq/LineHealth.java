// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The reputation of a line (Linq: PhoneNumber.reputation, beta).
 *
 * @param docUrl help page for this status
 * @param status the status
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record LineHealth(String docUrl, HealthStatus status, @UnknownFields Map<String, Object> unknownFields) {

    public LineHealth {
        unknownFields = Immutable.map(unknownFields);
    }
}
