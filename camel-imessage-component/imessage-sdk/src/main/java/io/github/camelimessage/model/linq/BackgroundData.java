// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The background of a chat changed (Linq: chat.background_updated).
 *
 * @param chat the chat, without its health
 * @param actorHandle who did it, or null
 * @param background the new one; null is read as removed, which no source states
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record BackgroundData(
        EventChat chat,
        ChatHandle actorHandle,
        LinqBackground background,
        @UnknownFields Map<String, Object> unknownFields)
        implements ChatEventData {

    public BackgroundData {
        unknownFields = Immutable.map(unknownFields);
    }
}
