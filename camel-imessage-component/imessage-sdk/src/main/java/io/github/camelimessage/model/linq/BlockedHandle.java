// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * A handle whose messages are dropped (Linq: blocked handle).
 *
 * @param blockedAt since when
 * @param handle normalised: an e-mail address in lower case
 * @param reason why, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record BlockedHandle(
        @Timestamp Instant blockedAt, String handle, String reason, @UnknownFields Map<String, Object> unknownFields) {

    public BlockedHandle {
        unknownFields = Immutable.map(unknownFields);
    }
}
