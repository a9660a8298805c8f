// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.model.linq.ThreadOrder;

/**
 * Which messages to list (Linq: GET /v3/chats/{chatId}/messages, GET /v3/messages/{messageId}/thread).
 *
 * @param order for a thread only; null: oldest first
 * @param cursor cursor from the previous page; null is the first page
 * @param limit messages per page; null: the server's default. The maximum is not documented
 */
public record MessageQuery(ThreadOrder order, String cursor, Integer limit) {

    /** All messages, in pages of the server's default size. */
    public static final MessageQuery ALL = new MessageQuery(null, null, null);

    MessageQuery at(String cursor) {
        return new MessageQuery(order, cursor, limit);
    }
}
