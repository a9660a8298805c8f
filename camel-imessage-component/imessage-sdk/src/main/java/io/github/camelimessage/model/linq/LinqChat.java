// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A chat as Linq tells it (Linq: Chat). It has neither an unread count nor a last message.
 *
 * @param id UUID of the chat
 * @param createdAt when it was made; null in the answer to a creation
 * @param displayName the name; the handles joined by commas unless a group was named; may be null
 * @param handles who takes part or took part, your own line included
 * @param healthStatus the health, or null from an older server
 * @param isArchived deprecated by Linq, means nothing any more; null in webhooks and in the answer to a creation
 * @param isGroup whether it is a group
 * @param updatedAt when it changed; null in the answer to a creation
 * @param groupChatIcon URL of the icon, or null when there is none
 * @param service the service that carries it, or null
 * @param healthScore the health from an older server, or null
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record LinqChat(
        String id,
        @Timestamp Instant createdAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) String displayName,
        List<ChatHandle> handles,
        ChatHealth healthStatus,
        Boolean isArchived,
        boolean isGroup,
        @Timestamp Instant updatedAt,
        String groupChatIcon,
        ServiceType service,
        HealthScore healthScore,
        @UnknownFields Map<String, Object> unknownFields) {

    public LinqChat {
        handles = Immutable.list(handles);
        unknownFields = Immutable.map(unknownFields);
    }
}
