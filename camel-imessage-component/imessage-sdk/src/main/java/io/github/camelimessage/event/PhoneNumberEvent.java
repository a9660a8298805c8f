// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Timestamp;
import io.github.camelimessage.model.linq.PhoneNumberStatusData;
import java.time.Instant;

/**
 * Linq only: the status or the reputation of a line changed (Linq: phone_number.status_updated). It has no chat.
 *
 * @param phoneNumber the line, E.164
 * @param linq the data of the webhook: status and reputation, new and old
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhoneNumberEvent(
        @LogSequence long sequence,
        String chatGuid,
        boolean isFromMe,
        @Timestamp Instant occurredAt,
        Participant actor,
        String phoneNumber,
        PhoneNumberStatusData linq)
        implements Event {

    public static final String STATUS_UPDATED = "phoneNumber.statusUpdated";

    @Override
    @JsonProperty
    public String type() {
        return STATUS_UPDATED;
    }
}
