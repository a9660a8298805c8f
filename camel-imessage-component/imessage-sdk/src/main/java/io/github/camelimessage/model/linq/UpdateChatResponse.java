// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The answer to a change of name or icon (Linq: ChatUpdateResponse). A webhook event reports the outcome later.
 *
 * @param chatId UUID of the chat, or null
 * @param status for example {@code pending}, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record UpdateChatResponse(String chatId, String status, @UnknownFields Map<String, Object> unknownFields) {

    public UpdateChatResponse {
        unknownFields = Immutable.map(unknownFields);
    }
}
