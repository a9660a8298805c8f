// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The text that is sent instead of the message when a new line replaces a flagged one (Linq: continuation_message).
 *
 * @param text plain text
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record ContinuationMessage(String text, @UnknownFields Map<String, Object> unknownFields) {

    public ContinuationMessage {
        unknownFields = Immutable.map(unknownFields);
    }

    public ContinuationMessage(String text) {
        this(text, null);
    }
}
