// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import java.util.List;
import java.util.Map;

/**
 * The chat of a voice memo (Linq: ChatSendVoicememoResponse.VoiceMemo.Chat).
 *
 * @param id UUID of the chat
 * @param handles the participants, your own line included
 * @param isActive whether the chat is in use
 * @param isGroup whether it is a group
 * @param service the service that delivers it
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record VoiceMemoChat(
        String id,
        List<ChatHandle> handles,
        boolean isActive,
        boolean isGroup,
        ServiceType service,
        @UnknownFields Map<String, Object> unknownFields) {

    public VoiceMemoChat {
        handles = Immutable.list(handles);
        unknownFields = Immutable.map(unknownFields);
    }
}
