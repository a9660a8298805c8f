// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The chat of an event (Linq: the chat of message, background and poll webhooks).
 *
 * @param id UUID of the chat
 * @param isGroup whether it is a group, or null
 * @param ownerHandle your line, or null
 * @param healthStatus the health, or null if the event does not contain it
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record EventChat(
        String id,
        Boolean isGroup,
        ChatHandle ownerHandle,
        ChatHealth healthStatus,
        @UnknownFields Map<String, Object> unknownFields) {

    public EventChat {
        unknownFields = Immutable.map(unknownFields);
    }
}
