// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Timestamp;
import io.github.camelimessage.model.linq.LocationSharingData;
import java.time.Instant;

/**
 * Linq only: the actor started or stopped sharing a location with a line (Linq: location.sharing). It has no
 * coordinates.
 *
 * @param type one of the constants of this class
 * @param chatGuid the chat; often null, because sharing is for a contact and not for a chat
 * @param linq the data of the webhook: who, with which line, since and until when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocationSharingEvent(
        String type,
        @LogSequence long sequence,
        String chatGuid,
        boolean isFromMe,
        @Timestamp Instant occurredAt,
        Participant actor,
        LocationSharingData linq)
        implements Event {

    public static final String STARTED = "location.sharingStarted";
    public static final String STOPPED = "location.sharingStopped";
}
