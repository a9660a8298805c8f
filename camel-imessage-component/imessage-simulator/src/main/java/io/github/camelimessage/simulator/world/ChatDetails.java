// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.GroupIcon;
import java.util.Set;

/**
 * All details of a chat, also of one that the local account has left.
 *
 * @param chat the chat as its members see it
 * @param typing addresses of people who are typing
 * @param background the background, or null
 * @param icon the icon of a group, or null
 * @param backgroundVersion increases with every change of the background
 * @param iconVersion increases with every change of the icon
 * @param activity increases over all chats; the chat with the newest message has the highest value
 */
public record ChatDetails(
        ChatState chat,
        Set<String> typing,
        Background background,
        GroupIcon icon,
        long backgroundVersion,
        long iconVersion,
        long activity) {}
