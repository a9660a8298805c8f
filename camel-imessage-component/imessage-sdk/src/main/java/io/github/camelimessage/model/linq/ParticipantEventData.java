// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody who came into a group or went (Linq: participant.added, participant.removed). Also sent when your own line has
 * left. Who acted is not told.
 *
 * @param handle who, deprecated by Linq although always there: {@code participant} tells
 * @param participant who, or null
 * @param chatId UUID of the chat, or null
 * @param addedAt when, for participant.added, or null
 * @param removedAt when, for participant.removed, or null
 * @param unknownFields what the server sent beyond these, kept as it came
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
