// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * A range of characters, written as {@code [start, end]} in JSON; the end is exclusive. The unit is the UTF-16 code
 * unit, as for the indices of a Java {@code String}.
 *
 * @param start index of the first character
 * @param end index after the last character
 */
public record TextRange(int start, int end) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TextRange of(List<Integer> bounds) {
        if (bounds.size() != 2 || bounds.contains(null)) {
            throw new IllegalArgumentException("A range has two numbers, but this one is " + bounds);
        }
        return new TextRange(bounds.get(0), bounds.get(1));
    }

    @JsonValue
    public List<Integer> bounds() {
        return List.of(start, end);
    }
}
