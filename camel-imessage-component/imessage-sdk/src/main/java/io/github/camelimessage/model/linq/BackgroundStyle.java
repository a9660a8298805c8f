// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The scene of a dynamic background (Linq: background style). {@link #GLITTER} is only ever received. An open set: a
 * value that this version does not know keeps its raw form.
 *
 * @param value the name as Linq writes it
 */
public record BackgroundStyle(@JsonValue String value) {
    public static final BackgroundStyle SKY = new BackgroundStyle("sky");
    public static final BackgroundStyle WATER = new BackgroundStyle("water");
    public static final BackgroundStyle AURORA = new BackgroundStyle("aurora");
    public static final BackgroundStyle GLITTER = new BackgroundStyle("glitter");

    @JsonCreator
    public BackgroundStyle {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
