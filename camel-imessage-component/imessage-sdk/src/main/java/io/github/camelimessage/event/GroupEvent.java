// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;

/**
 * A change of a group (Photon: {@code group.changed}; Linq: participant and group webhooks).
 *
 * @param change what changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupEvent(
        @LogSequence long sequence,
        String chatGuid,
        boolean isFromMe,
        @Timestamp Instant occurredAt,
        Participant actor,
        GroupChange change)
        implements Event {

    public static final String CHANGED = "group.changed";

    @Override
    @JsonProperty
    public String type() {
        return CHANGED;
    }

    @Override
    public String changeType() {
        return change.type();
    }
}
