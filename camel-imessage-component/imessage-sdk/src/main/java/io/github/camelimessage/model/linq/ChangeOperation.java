// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Whether a reaction or a vote is added or removed (Linq: operation). An open set: a value that this version does not
 * know keeps its raw form.
 *
 * @param value the name as Linq writes it
 */
public record ChangeOperation(@JsonValue String value) {
    public static final ChangeOperation ADD = new ChangeOperation("add");
    public static final ChangeOperation REMOVE = new ChangeOperation("remove");

    @JsonCreator
    public ChangeOperation {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
