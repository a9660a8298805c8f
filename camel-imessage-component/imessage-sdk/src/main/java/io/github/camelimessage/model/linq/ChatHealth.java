// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * The health of a chat (Linq: health_status, beta).
 *
 * @param docUrl help page for this status
 * @param status the status
 * @param updatedAt when the status changed
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record ChatHealth(
        String docUrl,
        HealthStatus status,
        @Timestamp Instant updatedAt,
        @UnknownFields Map<String, Object> unknownFields) {

    public ChatHealth {
        unknownFields = Immutable.map(unknownFields);
    }
}
