// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

/**
 * Which chats to list (Linq: GET /v3/chats).
 *
 * @param from only chats of this line, E.164; null is all lines
 * @param to only chats with this participant, or null
 * @param cursor cursor from the previous page; null is the first page
 * @param limit chats per page, 1 to 100; null means 20
 */
public record ChatQuery(String from, String to, String cursor, Integer limit) {

    /** All chats, in pages of 20. */
    public static final ChatQuery ALL = new ChatQuery(null, null, null, null);

    ChatQuery at(String cursor) {
        return new ChatQuery(from, to, cursor, limit);
    }
}
