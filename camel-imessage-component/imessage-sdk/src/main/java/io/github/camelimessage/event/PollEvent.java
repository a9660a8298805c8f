// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;

/**
 * A change of a poll (Photon: {@code poll.changed}).
 *
 * @param pollMessageGuid the message that identifies the poll
 * @param delta what changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PollEvent(
        long sequence,
        String chatGuid,
        boolean isFromMe,
        @Timestamp Instant occurredAt,
        Participant actor,
        String pollMessageGuid,
        PollDelta delta)
        implements Event {

    public static final String CHANGED = "poll.changed";

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
