// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;

/**
 * Linq only: a chat was created (Linq: chat.created). It is not reported by whom.
 *
 * @param chat the chat
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatCreatedEvent(
        @LogSequence long sequence,
        String chatGuid,
        boolean isFromMe,
        @Timestamp Instant occurredAt,
        Participant actor,
        Chat chat)
        implements Event {

    public static final String CREATED = "chat.created";

    @Override
    @JsonProperty
    public String type() {
        return CREATED;
    }
}
