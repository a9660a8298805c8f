// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.util.List;

/**
 * Part of a list of chats.
 *
 * @param chats newest first
 * @param next position of the next page, or null at the end
 */
public record ChatPage(List<ChatState> chats, Integer next) {}
