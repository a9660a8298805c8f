// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Whether a line is in use (Linq: new_status of phone_number.status_updated). An open set: a value that this version
 * does not know keeps its raw form.
 *
 * @param value the name as Linq writes it
 */
public record LineStatus(@JsonValue String value) {
    public static final LineStatus ACTIVE = new LineStatus("ACTIVE");
    public static final LineStatus FLAGGED = new LineStatus("FLAGGED");

    @JsonCreator
    public LineStatus {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
