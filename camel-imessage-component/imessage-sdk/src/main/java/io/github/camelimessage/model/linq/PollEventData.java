// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a webhook tells of a poll (Linq: poll.received, poll.sent, poll.delivered, poll.read, poll.failed, poll.updated,
 * poll.vote.added, poll.vote.removed). Each kind has some of the fields; the others are null.
 *
 * @param chat the chat, without its health
 * @param messageId UUID of the message that is the poll
 * @param direction which way the poll went
 * @param service the service that carries it
 * @param poll the poll as it is; not for updated and votes
 * @param senderHandle who did it: sent the poll, added options, or voted; or null
 * @param addedOptions updated: the new choices
 * @param optionId votes: UUID of the choice
 * @param error failed: why
 * @param createdAt when the poll was made, or null
 * @param updatedAt when it changed, or null
 * @param receivedAt received: when, or null
 * @param sentAt when it went out, or null
 * @param deliveredAt when it arrived, or null
 * @param readAt when it was read, or null
 * @param failedAt failed: when, or null
 * @param unknownFields what the server sent beyond these, kept as it came
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
