// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A chat as Linq returns it (Linq: Chat). It has neither an unread count nor a last message.
 *
 * @param id UUID of the chat
 * @param createdAt when it was created; null in the answer to the creation of a chat
 * @param displayName the name of the group, otherwise the handles joined by commas; may be null
 * @param handles current and former participants, your own line included
 * @param healthStatus the health, or null if the server is older
 * @param isArchived deprecated by Linq and without meaning; null in webhooks and in the answer to the creation of a
 *     chat
 * @param isGroup whether it is a group
 * @param updatedAt when it changed; null in the answer to the creation of a chat
 * @param groupChatIcon URL of the icon, or null when there is none
 * @param service the service that delivers it, or null
 * @param healthScore the health that older servers report, or null
 * @param unknownFields other fields that the server sent, kept as received
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
