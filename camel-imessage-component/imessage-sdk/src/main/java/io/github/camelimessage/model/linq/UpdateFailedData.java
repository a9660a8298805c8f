// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * A change of a chat that was accepted and then failed (Linq: chat.group_name_update_failed,
 * chat.group_icon_update_failed, chat.background_update_failed).
 *
 * @param chatId UUID of the chat
 * @param errorCode Linq's error code: 3007 or 4001; for a background 1005, 2011, 4001 or 5002
 * @param failedAt when
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record UpdateFailedData(
        String chatId,
        Integer errorCode,
        @Timestamp Instant failedAt,
        @UnknownFields Map<String, Object> unknownFields) {

    public UpdateFailedData {
        unknownFields = Immutable.map(unknownFields);
    }
}
