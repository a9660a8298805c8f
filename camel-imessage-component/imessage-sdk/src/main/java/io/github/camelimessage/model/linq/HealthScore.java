// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * The health of a chat as older servers report it (Linq: health_score).
 *
 * @param reason what lowers the score; empty at 100
 * @param score 0 to 100, higher is healthier
 * @param updatedAt when it was computed
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record HealthScore(
        String reason, Double score, @Timestamp Instant updatedAt, @UnknownFields Map<String, Object> unknownFields) {

    public HealthScore {
        unknownFields = Immutable.map(unknownFields);
    }
}
