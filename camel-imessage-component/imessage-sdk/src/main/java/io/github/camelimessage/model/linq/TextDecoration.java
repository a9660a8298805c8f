// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * A range of decorated text (Linq: TextDecoration). Exactly one of style and animation is set. iMessage only; other
 * services show plain text.
 *
 * @param range the characters
 * @param animation their animation, or null
 * @param style their style, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record TextDecoration(
        TextRange range, TextAnimation animation, TextStyle style, @UnknownFields Map<String, Object> unknownFields) {

    public TextDecoration {
        unknownFields = Immutable.map(unknownFields);
    }

    public TextDecoration(TextRange range, TextAnimation animation, TextStyle style) {
        this(range, animation, style, null);
    }
}
