// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * What is sent in place of the message when a new line takes over from a flagged one (Linq: continuation_message).
 *
 * @param text plain text
 * @param unknownFields what the server sent beyond these, kept as it came
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
