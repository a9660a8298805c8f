// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Sends a poll to a chat (Linq: POST /v3/chats/{chatId}/polls). iMessage only.
 *
 * @param poll the poll
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record CreatePollRequest(NewPoll poll, @UnknownFields Map<String, Object> unknownFields) {

    public CreatePollRequest {
        unknownFields = Immutable.map(unknownFields);
    }

    public CreatePollRequest(NewPoll poll) {
        this(poll, null);
    }
}
