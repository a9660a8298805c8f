// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The style of decorated text (Linq: TextDecoration.style). An open set: a value that this version does not know keeps
 * its raw form.
 *
 * @param value the name as Linq writes it
 */
public record TextStyle(@JsonValue String value) {
    public static final TextStyle BOLD = new TextStyle("bold");
    public static final TextStyle ITALIC = new TextStyle("italic");
    public static final TextStyle STRIKETHROUGH = new TextStyle("strikethrough");
    public static final TextStyle UNDERLINE = new TextStyle("underline");

    @JsonCreator
    public TextStyle {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
