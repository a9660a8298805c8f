// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Edits a text part, up to 5 times within 15 minutes (Linq: PATCH /v3/messages/{messageId}). iMessage only.
 *
 * @param text the new text
 * @param partIndex zero-based index of the part; null is the first
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record EditMessageRequest(String text, Integer partIndex, @UnknownFields Map<String, Object> unknownFields) {

    public EditMessageRequest {
        unknownFields = Immutable.map(unknownFields);
    }

    public EditMessageRequest(String text, Integer partIndex) {
        this(text, partIndex, null);
    }
}
