// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The direction of a message, seen from your line (Linq: direction). An open set: a value that this version does not
 * know keeps its raw form.
 *
 * @param value the name as Linq writes it
 */
public record Direction(@JsonValue String value) {
    public static final Direction INBOUND = new Direction("inbound");
    public static final Direction OUTBOUND = new Direction("outbound");

    @JsonCreator
    public Direction {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
