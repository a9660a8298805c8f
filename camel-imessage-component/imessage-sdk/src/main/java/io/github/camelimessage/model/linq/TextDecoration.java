// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * A run of decorated text (Linq: TextDecoration). Exactly one of style and animation; iMessage only, others see plain
 * text.
 *
 * @param range which characters
 * @param animation how they move, or null
 * @param style how they look, or null
 * @param unknownFields what the server sent beyond these, kept as it came
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
