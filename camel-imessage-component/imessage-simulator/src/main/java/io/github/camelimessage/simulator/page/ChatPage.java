// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import java.util.List;

/**
 * An open chat.
 *
 * @param chat the chat
 * @param messages the newest of its messages, oldest first
 * @param hasEarlier whether more can be asked for
 */
record ChatPage(ChatView chat, List<MessageView> messages, boolean hasEarlier) {}
