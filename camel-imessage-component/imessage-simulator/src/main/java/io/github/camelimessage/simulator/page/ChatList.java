// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import java.util.List;

/**
 * The chats of the world.
 *
 * @param owner address of the local account
 * @param chats those where something was said last, newest first
 * @param hidden how many more there are
 */
record ChatList(String owner, List<ChatView> chats, int hidden) {}
