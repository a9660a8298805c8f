// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * The name or the icon of a group changed (Linq: chat.group_name_updated, chat.group_icon_updated).
 *
 * @param chatId UUID of the chat
 * @param updatedAt when
 * @param changedByHandle who changed it, or null
 * @param newValue the name, or the URL of the icon; null: removed
 * @param oldValue the value before; null: none
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record GroupValueData(
        String chatId,
        @Timestamp Instant updatedAt,
        ChatHandle changedByHandle,
        String newValue,
        String oldValue,
        @UnknownFields Map<String, Object> unknownFields) {

    public GroupValueData {
        unknownFields = Immutable.map(unknownFields);
    }
}
