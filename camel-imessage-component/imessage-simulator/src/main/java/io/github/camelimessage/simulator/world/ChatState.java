// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A snapshot of a chat.
 *
 * @param guid stable key
 * @param identifier address of the other person for a direct chat, a synthetic id for a group
 * @param isGroup whether it is a group
 * @param displayName name of the group, empty if it has none
 * @param isArchived whether the local account archived it
 * @param unreadCount messages that the local account has not read
 * @param participants the members besides the local account
 * @param lastMessage newest message, or null
 * @param line phone line of the local account that the chat uses, or null for the first
 * @param service iMessage if all members have it, else the weakest of their services
 * @param ownerIsMember whether the local account is still in the chat
 * @param created when the chat was created
 * @param updated when it last changed
 * @param joined when each current member joined, by address; includes the local account
 */
public record ChatState(
        String guid,
        String identifier,
        boolean isGroup,
        String displayName,
        boolean isArchived,
        int unreadCount,
        List<Participant> participants,
        MessageState lastMessage,
        String line,
        ServiceType service,
        boolean ownerIsMember,
        Instant created,
        Instant updated,
        Map<String, Instant> joined) {}
