// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The order of a thread (Linq: order). An open set: a value that this version does not know keeps its raw form.
 *
 * @param value the name as Linq writes it
 */
public record ThreadOrder(@JsonValue String value) {
    public static final ThreadOrder ASC = new ThreadOrder("asc");
    public static final ThreadOrder DESC = new ThreadOrder("desc");

    @JsonCreator
    public ThreadOrder {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
