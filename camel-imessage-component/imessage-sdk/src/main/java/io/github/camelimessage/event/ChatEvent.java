// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;

/**
 * A change of a chat (Photon: chat events).
 *
 * @param type one of the constants of this class
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatEvent(
        String type, long sequence, String chatGuid, boolean isFromMe, @Timestamp Instant occurredAt, Participant actor)
        implements Event {

    public static final String BACKGROUND_CHANGED = "chat.backgroundChanged";
    public static final String BACKGROUND_REMOVED = "chat.backgroundRemoved";
    public static final String MARKED_READ = "chat.markedRead";
    public static final String ARCHIVED = "chat.archived";
    public static final String UNARCHIVED = "chat.unarchived";
}
