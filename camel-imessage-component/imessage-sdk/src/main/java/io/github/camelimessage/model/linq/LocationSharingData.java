// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody began or ended to share a location with your line (Linq: location.sharing.started, location.sharing.stopped).
 * Sharing is for a contact, not for a chat.
 *
 * @param sharedBy who shares: a phone number, or the e-mail address used in Find My
 * @param sharedWith your line, E.164
 * @param beganAt since when, or null
 * @param endsAt until when; null for without an end, and always null when it stopped
 * @param endedAt when it stopped; null while it goes on, and from an older server
 * @param chatId UUID of the chat it came from, or null
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record LocationSharingData(
        String sharedBy,
        String sharedWith,
        @Timestamp Instant beganAt,
        @Timestamp Instant endsAt,
        @Timestamp Instant endedAt,
        String chatId,
        @UnknownFields Map<String, Object> unknownFields) {

    public LocationSharingData {
        unknownFields = Immutable.map(unknownFields);
    }
}
