// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * The status or the reputation of a line changed (Linq: phone_number.status_updated).
 *
 * @param changedAt when
 * @param phoneNumber the line, E.164
 * @param newStatus the status
 * @param previousStatus the status before
 * @param newReputation the reputation; null if the server is older
 * @param previousReputation the reputation before; null from an older server
 * @param newHealthStatus deprecated by Linq: use {@code newReputation}; or null
 * @param previousHealthStatus deprecated by Linq: use {@code previousReputation}; or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record PhoneNumberStatusData(
        @Timestamp Instant changedAt,
        String phoneNumber,
        LineStatus newStatus,
        LineStatus previousStatus,
        HealthStatus newReputation,
        HealthStatus previousReputation,
        HealthStatus newHealthStatus,
        HealthStatus previousHealthStatus,
        @UnknownFields Map<String, Object> unknownFields) {

    public PhoneNumberStatusData {
        unknownFields = Immutable.map(unknownFields);
    }
}
