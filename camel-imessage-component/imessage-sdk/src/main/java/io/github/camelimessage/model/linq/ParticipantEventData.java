// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * A participant joined or left a group (Linq: participant.added, participant.removed). Also sent when your own line has
 * left. Linq does not report who made the change.
 *
 * @param handle the handle; deprecated by Linq although always set: use {@code participant}
 * @param participant the participant, or null
 * @param chatId UUID of the chat, or null
 * @param addedAt when, for participant.added, or null
 * @param removedAt when, for participant.removed, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record ParticipantEventData(
        String handle,
        ChatHandle participant,
        String chatId,
        @Timestamp Instant addedAt,
        @Timestamp Instant removedAt,
        @UnknownFields Map<String, Object> unknownFields) {

    public ParticipantEventData {
        unknownFields = Immutable.map(unknownFields);
    }
}
