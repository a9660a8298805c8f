// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The answer to a sent message or an updated app card (Linq: MessageSendResponse).
 *
 * @param chatId UUID of the chat
 * @param message the message
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record SendMessageResponse(
        String chatId, SentMessage message, @UnknownFields Map<String, Object> unknownFields) {

    public SendMessageResponse {
        unknownFields = Immutable.map(unknownFields);
    }
}
