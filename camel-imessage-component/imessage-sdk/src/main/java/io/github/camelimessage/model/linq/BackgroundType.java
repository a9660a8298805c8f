// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The kind of background of a chat (Linq: background type). An open set: a value that this version does not know keeps
 * its raw form.
 *
 * @param value the name as Linq writes it
 */
public record BackgroundType(@JsonValue String value) {
    public static final BackgroundType COLOR = new BackgroundType("color");
    public static final BackgroundType DYNAMIC = new BackgroundType("dynamic");
    public static final BackgroundType PHOTO = new BackgroundType("photo");

    @JsonCreator
    public BackgroundType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
