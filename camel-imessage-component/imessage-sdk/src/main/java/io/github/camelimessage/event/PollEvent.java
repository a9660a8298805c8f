// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Timestamp;
import io.github.camelimessage.model.linq.PollEventData;
import java.time.Instant;

/**
 * A change of a poll (Photon: {@code poll.changed}; Linq: poll.received and poll.sent, poll.updated, poll.vote).
 *
 * @param pollMessageGuid the message that identifies the poll
 * @param delta what changed
 * @param linq the data of Linq's webhook; null at Photon
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PollEvent(
        @LogSequence long sequence,
        String chatGuid,
        boolean isFromMe,
        @Timestamp Instant occurredAt,
        Participant actor,
        String pollMessageGuid,
        PollDelta delta,
        PollEventData linq)
        implements Event {

    public static final String CHANGED = "poll.changed";

    /** An event of the log. */
    public PollEvent(
            long sequence,
            String chatGuid,
            boolean isFromMe,
            Instant occurredAt,
            Participant actor,
            String pollMessageGuid,
            PollDelta delta) {
        this(sequence, chatGuid, isFromMe, occurredAt, actor, pollMessageGuid, delta, null);
    }

    @Override
    @JsonProperty
    public String type() {
        return CHANGED;
    }

    @Override
    public String changeType() {
        return delta.type();
    }
}
