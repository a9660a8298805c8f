// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Puts or takes away a reaction (Linq: POST /v3/messages/{messageId}/reactions).
 *
 * @param operation add or remove
 * @param type what kind
 * @param customEmoji the emoji, for type custom only
 * @param partIndex zero-based part; null is the first
 * @param unknownFields further fields, sent as they are
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
