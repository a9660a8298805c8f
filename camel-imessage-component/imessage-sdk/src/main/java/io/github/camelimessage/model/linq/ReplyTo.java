// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The message that another replies to (Linq: ReplyTo).
 *
 * @param messageId UUID of the message
 * @param partIndex zero-based index of the part; null is the first
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record ReplyTo(String messageId, Integer partIndex, @UnknownFields Map<String, Object> unknownFields) {

    public ReplyTo {
        unknownFields = Immutable.map(unknownFields);
    }

    public ReplyTo(String messageId, Integer partIndex) {
        this(messageId, partIndex, null);
    }
}
