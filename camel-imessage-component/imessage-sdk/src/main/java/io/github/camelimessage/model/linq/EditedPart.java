// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The edited part of a message (Linq: the part of message.edited).
 *
 * @param index zero-based index among the parts
 * @param text the new text
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record EditedPart(Integer index, String text, @UnknownFields Map<String, Object> unknownFields) {

    public EditedPart {
        unknownFields = Immutable.map(unknownFields);
    }
}
