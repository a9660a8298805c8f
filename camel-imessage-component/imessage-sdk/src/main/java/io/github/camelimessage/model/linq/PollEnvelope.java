// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A poll and the message that holds it (Linq: PollEnvelope).
 *
 * @param chatId UUID of the chat
 * @param createdAt when it was created
 * @param messageId UUID of the message that holds it
 * @param poll the poll
 * @param reactions its reactions
 * @param updatedAt when it changed
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record PollEnvelope(
        String chatId,
        @Timestamp Instant createdAt,
        String messageId,
        LinqPoll poll,
        List<LinqReaction> reactions,
        @Timestamp Instant updatedAt,
        @UnknownFields Map<String, Object> unknownFields) {

    public PollEnvelope {
        reactions = Immutable.list(reactions);
        unknownFields = Immutable.map(unknownFields);
    }
}
