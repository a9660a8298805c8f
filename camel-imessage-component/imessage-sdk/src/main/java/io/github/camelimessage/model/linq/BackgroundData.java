// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The background of a chat changed (Linq: chat.background_updated).
 *
 * @param chat the chat, without its health
 * @param actorHandle who changed it, or null
 * @param background the new background; null is taken to mean removed, which Linq does not document
 * @param unknownFields other fields that the server sent, kept as received
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
