// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * An edited message (Linq: message.edited, version 2026-02-03 only).
 *
 * @param id UUID of the message
 * @param chat the chat
 * @param direction direction of the message
 * @param editedAt when
 * @param part the part and its new text
 * @param senderHandle who sent it
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record MessageEditedData(
        String id,
        EventChat chat,
        Direction direction,
        @Timestamp Instant editedAt,
        EditedPart part,
        ChatHandle senderHandle,
        @UnknownFields Map<String, Object> unknownFields) {

    public MessageEditedData {
        unknownFields = Immutable.map(unknownFields);
    }
}
