// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Timestamp;
import io.github.camelimessage.model.linq.ChatEventData;
import java.time.Instant;

/**
 * A change of a chat (Photon: chat events; Linq: chat.background_updated, chat.typing_indicator).
 *
 * @param type one of the constants of this class
 * @param linq the data of Linq's webhook, for example the new background; null at Photon
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatEvent(
        String type,
        @LogSequence long sequence,
        String chatGuid,
        boolean isFromMe,
        @Timestamp Instant occurredAt,
        Participant actor,
        ChatEventData linq)
        implements Event {

    public static final String BACKGROUND_CHANGED = "chat.backgroundChanged";
    public static final String BACKGROUND_REMOVED = "chat.backgroundRemoved";

    /** Photon only. */
    public static final String MARKED_READ = "chat.markedRead";

    /** Photon only. */
    public static final String ARCHIVED = "chat.archived";

    /** Photon only. */
    public static final String UNARCHIVED = "chat.unarchived";

    /** Linq only, which does not report who types. */
    public static final String TYPING_STARTED = "chat.typingStarted";

    /** Linq only. */
    public static final String TYPING_STOPPED = "chat.typingStopped";

    /** An event of the log. */
    public ChatEvent(
            String type, long sequence, String chatGuid, boolean isFromMe, Instant occurredAt, Participant actor) {
        this(type, sequence, chatGuid, isFromMe, occurredAt, actor, null);
    }
}
