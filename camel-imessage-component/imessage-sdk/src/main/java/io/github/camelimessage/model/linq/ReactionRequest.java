// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Adds or removes a reaction (Linq: POST /v3/messages/{messageId}/reactions).
 *
 * @param operation add or remove
 * @param type the kind
 * @param customEmoji the emoji, for type custom only
 * @param partIndex zero-based index of the part; null is the first
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record ReactionRequest(
        ChangeOperation operation,
        ReactionType type,
        String customEmoji,
        Integer partIndex,
        @UnknownFields Map<String, Object> unknownFields) {

    public ReactionRequest {
        unknownFields = Immutable.map(unknownFields);
    }

    public ReactionRequest(ChangeOperation operation, ReactionType type, String customEmoji, Integer partIndex) {
        this(operation, type, customEmoji, partIndex, null);
    }
}
