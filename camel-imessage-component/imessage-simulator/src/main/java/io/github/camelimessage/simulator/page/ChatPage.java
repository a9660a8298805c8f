// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import java.util.List;

/**
 * An open chat.
 *
 * @param chat the chat
 * @param messages the newest of its messages, oldest first
 * @param hasEarlier whether more can be asked for
 * @param polls those between the messages, in the order they were started
 * @param locations where its people are who share that with the local account
 * @param locationRequests how often the local account asked for a location here
 * @param focused addresses of its people whose Focus is on
 */
record ChatPage(
        ChatView chat,
        List<MessageView> messages,
        boolean hasEarlier,
        List<PollView> polls,
        List<LocationView> locations,
        int locationRequests,
        List<String> focused) {}
