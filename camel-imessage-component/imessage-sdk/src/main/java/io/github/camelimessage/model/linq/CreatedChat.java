// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.ServiceType;
import java.util.List;
import java.util.Map;

/**
 * The chat that a creation made or found (Linq: ChatCreateResponse.Chat); another shape than {@link LinqChat}.
 *
 * @param id UUID of the chat
 * @param displayName the name, or null
 * @param handles who takes part, your own line included
 * @param healthStatus the health, or null from an older server
 * @param isGroup whether it is a group
 * @param message the first message
 * @param service the service that carries it
 * @param healthScore the health from an older server, or null
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record CreatedChat(
        String id,
        @JsonInclude(JsonInclude.Include.ALWAYS) String displayName,
        List<ChatHandle> handles,
        ChatHealth healthStatus,
        boolean isGroup,
        SentMessage message,
        ServiceType service,
        HealthScore healthScore,
        @UnknownFields Map<String, Object> unknownFields) {

    public CreatedChat {
        handles = Immutable.list(handles);
        unknownFields = Immutable.map(unknownFields);
    }
}
