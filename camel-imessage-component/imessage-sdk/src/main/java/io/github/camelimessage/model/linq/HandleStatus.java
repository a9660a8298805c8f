// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Whether a handle is still a participant of its chat (Linq: ChatHandle.status). An open set: a value that this version
 * does not know keeps its raw form.
 *
 * @param value the name as Linq writes it
 */
public record HandleStatus(@JsonValue String value) {
    public static final HandleStatus ACTIVE = new HandleStatus("active");
    public static final HandleStatus LEFT = new HandleStatus("left");
    public static final HandleStatus REMOVED = new HandleStatus("removed");

    @JsonCreator
    public HandleStatus {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
