// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Adds or removes the vote of your line (Linq: POST /v3/messages/{messageId}/poll/votes).
 *
 * @param operation add or remove
 * @param optionId UUID of the choice
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record VotePollRequest(
        ChangeOperation operation, String optionId, @UnknownFields Map<String, Object> unknownFields) {

    public VotePollRequest {
        unknownFields = Immutable.map(unknownFields);
    }

    public VotePollRequest(ChangeOperation operation, String optionId) {
        this(operation, optionId, null);
    }
}
