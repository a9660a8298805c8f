// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Timestamp;
import io.github.camelimessage.model.linq.PollEventData;
import java.time.Instant;

/**
 * Linq only: the delivery status of a poll. A {@link PollEvent} reports that it was posted.
 *
 * @param type one of the constants of this class
 * @param pollMessageGuid the message that identifies the poll
 * @param linq the data of the webhook: the poll, and for a failure the error
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PollDeliveryEvent(
        String type,
        @LogSequence long sequence,
        String chatGuid,
        boolean isFromMe,
        @Timestamp Instant occurredAt,
        Participant actor,
        String pollMessageGuid,
        PollEventData linq)
        implements Event {

    public static final String DELIVERED = "poll.delivered";
    public static final String READ = "poll.read";
    public static final String FAILED = "poll.failed";
}
