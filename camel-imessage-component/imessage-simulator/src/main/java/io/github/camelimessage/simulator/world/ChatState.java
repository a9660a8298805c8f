// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;
import java.util.List;

/**
 * A snapshot of a chat.
 *
 * @param guid stable key
 * @param identifier the peer's address for a direct chat, a synthetic id for a group
 * @param isGroup whether it is a group
 * @param displayName name of the group, empty when it has none
 * @param isArchived whether the local account archived it
 * @param unreadCount messages that the local account has not read
 * @param participants the members besides the local account
 * @param lastMessage newest message, or null
 */
public record ChatState(
        String guid,
        String identifier,
        boolean isGroup,
        String displayName,
        boolean isArchived,
        int unreadCount,
        List<Participant> participants,
        MessageState lastMessage) {}
