// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The answer to a message sent, or to an app card updated (Linq: MessageSendResponse).
 *
 * @param chatId UUID of the chat
 * @param message the message
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record SendMessageResponse(
        String chatId, SentMessage message, @UnknownFields Map<String, Object> unknownFields) {

    public SendMessageResponse {
        unknownFields = Immutable.map(unknownFields);
    }
}
