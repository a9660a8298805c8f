// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * A change was taken on, and is not done yet (Linq: the accepted body).
 *
 * @param message for people, or null
 * @param status for example {@code accepted}, or null
 * @param traceId trace of this call, which the webhooks it causes repeat, or null
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record Accepted(
        String message, String status, String traceId, @UnknownFields Map<String, Object> unknownFields) {

    public Accepted {
        unknownFields = Immutable.map(unknownFields);
    }
}
