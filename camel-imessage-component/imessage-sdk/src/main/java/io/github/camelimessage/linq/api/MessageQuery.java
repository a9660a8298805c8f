// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.model.linq.ThreadOrder;

/**
 * Which messages to list (Linq: GET /v3/chats/{chatId}/messages, GET /v3/messages/{messageId}/thread).
 *
 * @param order for a thread only; null is the oldest first
 * @param cursor where the page begins, from the page before; null is the first
 * @param limit messages on a page; null leaves it to the server, whose maximum is not documented
 */
public record MessageQuery(ThreadOrder order, String cursor, Integer limit) {

    /** All messages, in pages of the server's choice. */
    public static final MessageQuery ALL = new MessageQuery(null, null, null);

    MessageQuery at(String cursor) {
        return new MessageQuery(order, cursor, limit);
    }
}
