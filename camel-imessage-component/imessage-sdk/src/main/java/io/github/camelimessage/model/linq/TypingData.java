// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Someone started or stopped typing (Linq: chat.typing_indicator.started, chat.typing_indicator.stopped). Linq does not
 * report who.
 *
 * @param chatId UUID of the chat
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record TypingData(String chatId, @UnknownFields Map<String, Object> unknownFields) implements ChatEventData {

    public TypingData {
        unknownFields = Immutable.map(unknownFields);
    }
}
