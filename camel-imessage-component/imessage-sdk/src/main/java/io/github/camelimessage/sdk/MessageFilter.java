// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import java.time.Instant;

/**
 * Which messages a list has, and which page of it. All filters hold at once. Linq filters by none of them: it takes
 * {@code pageSize} and {@code pageToken} alone, and the others are refused.
 *
 * @param pageSize messages of a page, 1 to 100; null leaves it to the service
 * @param pageToken where the page begins, as {@link io.github.camelimessage.model.MessagePage#nextPageToken()} told; null
 *     is the first page
 * @param isFromMe true for sent ones only, false for received ones only, null for both
 * @param isRead true for read ones only, false for unread ones only, null for both
 * @param before created before this time, which is left out; null has no bound
 * @param after created at this time or later; null has no bound
 */
public record MessageFilter(
        Integer pageSize, String pageToken, Boolean isFromMe, Boolean isRead, Instant before, Instant after) {

    public static final MessageFilter ALL = new MessageFilter(null, null, null, null, null, null);
}
