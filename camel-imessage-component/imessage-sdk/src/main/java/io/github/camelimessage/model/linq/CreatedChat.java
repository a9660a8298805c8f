// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.ServiceType;
import java.util.List;
import java.util.Map;

/**
 * The chat that was created or found (Linq: ChatCreateResponse.Chat); its fields differ from those of {@link LinqChat}.
 *
 * @param id UUID of the chat
 * @param displayName the name, or null
 * @param handles the participants, your own line included
 * @param healthStatus the health, or null if the server is older
 * @param isGroup whether it is a group
 * @param message the first message
 * @param service the service that delivers it
 * @param healthScore the health that older servers report, or null
 * @param unknownFields other fields that the server sent, kept as received
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
