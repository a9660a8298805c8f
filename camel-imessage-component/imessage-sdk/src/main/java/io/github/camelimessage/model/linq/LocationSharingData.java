// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * A person started or stopped sharing a location with your line (Linq: location.sharing.started,
 * location.sharing.stopped). A location is shared with a contact, not with a chat.
 *
 * @param sharedBy who shares: a phone number, or the e-mail address used in Find My
 * @param sharedWith your line, E.164
 * @param beganAt since when, or null
 * @param endsAt until when; null: no end; always null after it stopped
 * @param endedAt when it stopped; null while it continues, or if the server is older
 * @param chatId UUID of the chat in which it was started, or null
 * @param unknownFields other fields that the server sent, kept as received
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
