// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The answer to the creation of a chat (Linq: ChatCreateResponse).
 *
 * @param chat the chat, with its first message
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record CreateChatResponse(CreatedChat chat, @UnknownFields Map<String, Object> unknownFields) {

    public CreateChatResponse {
        unknownFields = Immutable.map(unknownFields);
    }
}
