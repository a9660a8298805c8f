// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * A change was accepted and is still in progress (Linq: the accepted body).
 *
 * @param message human-readable text, or null
 * @param status for example {@code accepted}, or null
 * @param traceId trace id of this call, repeated in the webhooks that it causes, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record Accepted(
        String message, String status, String traceId, @UnknownFields Map<String, Object> unknownFields) {

    public Accepted {
        unknownFields = Immutable.map(unknownFields);
    }
}
