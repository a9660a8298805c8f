// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The data of a webhook event about a poll (Linq: poll.received, poll.sent, poll.delivered, poll.read, poll.failed,
 * poll.updated, poll.vote.added, poll.vote.removed). Each kind sets some of the fields; the others are null.
 *
 * @param chat the chat, without its health
 * @param messageId UUID of the message that holds the poll
 * @param direction direction of the poll
 * @param service the service that delivers it
 * @param poll the current poll; not set for updated and votes
 * @param senderHandle who sent the poll, added options or voted; or null
 * @param addedOptions updated: the new choices
 * @param optionId votes: UUID of the choice
 * @param error failed: why
 * @param createdAt when the poll was made, or null
 * @param updatedAt when it changed, or null
 * @param receivedAt received: when, or null
 * @param sentAt when it was sent, or null
 * @param deliveredAt when it was delivered, or null
 * @param readAt when it was read, or null
 * @param failedAt failed: when, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record PollEventData(
        EventChat chat,
        String messageId,
        Direction direction,
        ServiceType service,
        LinqPoll poll,
        ChatHandle senderHandle,
        List<LinqPollOption> addedOptions,
        String optionId,
        PollError error,
        @Timestamp Instant createdAt,
        @Timestamp Instant updatedAt,
        @Timestamp Instant receivedAt,
        @Timestamp Instant sentAt,
        @Timestamp Instant deliveredAt,
        @Timestamp Instant readAt,
        @Timestamp Instant failedAt,
        @UnknownFields Map<String, Object> unknownFields) {

    public PollEventData {
        addedOptions = Immutable.list(addedOptions);
        unknownFields = Immutable.map(unknownFields);
    }
}
