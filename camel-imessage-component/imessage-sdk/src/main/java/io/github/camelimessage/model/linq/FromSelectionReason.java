// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Why Linq chose the line that it chose (Linq: from_selection.reason). An open set: a value that this version does
 * not know keeps its raw form.
 *
 * @param value the name as Linq writes it
 */
public record FromSelectionReason(@JsonValue String value) {
    public static final FromSelectionReason REUSED_ACTIVE_CHAT = new FromSelectionReason("reused_active_chat");
    public static final FromSelectionReason NEW_BEST_NUMBER = new FromSelectionReason("new_best_number");
    public static final FromSelectionReason FAILOVER_FLAGGED = new FromSelectionReason("failover_flagged");

    @JsonCreator
    public FromSelectionReason {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
