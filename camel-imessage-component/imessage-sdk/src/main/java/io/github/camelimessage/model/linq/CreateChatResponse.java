// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The answer to a creation (Linq: ChatCreateResponse).
 *
 * @param chat the chat, with its first message
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record CreateChatResponse(CreatedChat chat, @UnknownFields Map<String, Object> unknownFields) {

    public CreateChatResponse {
        unknownFields = Immutable.map(unknownFields);
    }
}
