// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.linq.LinqChat;
import java.util.List;

/**
 * A snapshot of a chat (Photon: Chat; Linq: Chat).
 *
 * @param guid stable key; survives renames and changes of membership. At Linq the UUID of the chat
 * @param chatIdentifier the peer's address for a direct chat, a synthetic id for a group; null if not reported
 * @param groupId stable group id; groups only
 * @param displayName the name shown, empty when there is none
 * @param isGroup whether it is a group
 * @param service the service that carries it
 * @param isArchived whether it is in the archived view
 * @param isFiltered whether it was put among unknown senders or junk
 * @param unreadCount number of unread messages; null means unknown, 0 means none
 * @param participants the members besides the local account
 * @param lastMessage the most recent message, when there is one
 * @param linq Linq only: the chat as Linq returned it; null at Photon
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Chat(
        String guid,
        String chatIdentifier,
        String groupId,
        String displayName,
        boolean isGroup,
        ServiceType service,
        boolean isArchived,
        boolean isFiltered,
        Integer unreadCount,
        List<Participant> participants,
        Message lastMessage,
        LinqChat linq) {

    public Chat {
        participants = participants == null ? List.of() : List.copyOf(participants);
    }

    /** A chat of Photon. */
    public Chat(
            String guid,
            String chatIdentifier,
            String groupId,
            String displayName,
            boolean isGroup,
            ServiceType service,
            boolean isArchived,
            boolean isFiltered,
            Integer unreadCount,
            List<Participant> participants,
            Message lastMessage) {
        this(
                guid,
                chatIdentifier,
                groupId,
                displayName,
                isGroup,
                service,
                isArchived,
                isFiltered,
                unreadCount,
                participants,
                lastMessage,
                null);
    }
}
