// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Changes the name or the icon of a group (Linq: PUT /v3/chats/{chatId}); null fields are not sent.
 *
 * @param displayName the new name, or null
 * @param groupChatIcon URL of the new icon, or null
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record UpdateChatRequest(
        String displayName, String groupChatIcon, @UnknownFields Map<String, Object> unknownFields) {

    public UpdateChatRequest {
        unknownFields = Immutable.map(unknownFields);
    }

    public UpdateChatRequest(String displayName, String groupChatIcon) {
        this(displayName, groupChatIcon, null);
    }
}
