// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * How Linq chose the line (Linq: from_selection).
 *
 * @param reason why this line
 * @param reusedExistingChat whether the chat existed already
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record FromSelection(
        FromSelectionReason reason, boolean reusedExistingChat, @UnknownFields Map<String, Object> unknownFields) {

    public FromSelection {
        unknownFields = Immutable.map(unknownFields);
    }
}
