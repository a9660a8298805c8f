// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.GroupIcon;
import java.util.Set;

/**
 * A chat as somebody sees it who stands above the world: also one that the local account has left.
 *
 * @param chat what the members see
 * @param typing addresses of those who type now
 * @param background what it shows behind its messages, or null
 * @param icon the icon of a group, or null
 * @param backgroundVersion grows with every change of the background
 * @param iconVersion grows with every change of the icon
 * @param activity grows over all chats; the chat with the newest message has the highest
 */
public record ChatDetails(
        ChatState chat,
        Set<String> typing,
        Background background,
        GroupIcon icon,
        long backgroundVersion,
        long iconVersion,
        long activity) {}
