// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Somebody types, or stopped (Linq: chat.typing_indicator.started, chat.typing_indicator.stopped). Who is not told.
 *
 * @param chatId UUID of the chat
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record TypingData(String chatId, @UnknownFields Map<String, Object> unknownFields) implements ChatEventData {

    public TypingData {
        unknownFields = Immutable.map(unknownFields);
    }
}
