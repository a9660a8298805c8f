// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import java.util.List;

/**
 * The chats of the world.
 *
 * @param owner address of the local account
 * @param chats the most recently active chats, newest first
 * @param hidden number of further chats
 */
record ChatList(String owner, List<ChatView> chats, int hidden) {}
