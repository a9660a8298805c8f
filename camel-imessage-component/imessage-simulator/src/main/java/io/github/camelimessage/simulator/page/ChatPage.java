// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import java.util.List;

/**
 * An open chat.
 *
 * @param chat the chat
 * @param messages the newest of its messages, oldest first
 * @param hasEarlier whether there are earlier messages
 * @param polls those between the messages, in the order they were started
 * @param locations the locations that its members share with the local account
 * @param locationRequests number of location requests of the local account in this chat
 * @param focused addresses of its members whose Focus is on
 */
record ChatPage(
        ChatView chat,
        List<MessageView> messages,
        boolean hasEarlier,
        List<PollView> polls,
        List<LocationView> locations,
        int locationRequests,
        List<String> focused) {}
