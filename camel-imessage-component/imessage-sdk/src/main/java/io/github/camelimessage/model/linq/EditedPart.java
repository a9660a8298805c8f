// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The part of a message that was edited (Linq: the part of message.edited).
 *
 * @param index zero-based place among the parts
 * @param text the new text
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record EditedPart(Integer index, String text, @UnknownFields Map<String, Object> unknownFields) {

    public EditedPart {
        unknownFields = Immutable.map(unknownFields);
    }
}
