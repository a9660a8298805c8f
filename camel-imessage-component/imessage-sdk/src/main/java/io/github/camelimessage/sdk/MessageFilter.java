// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import java.time.Instant;

/**
 * The filters and the page of a list of messages. All filters apply at once. Linq supports only {@code pageSize} and
 * {@code pageToken}; the others are refused.
 *
 * @param pageSize messages of a page, 1 to 100; null for the service's default
 * @param pageToken the page, from {@link io.github.camelimessage.model.MessagePage#nextPageToken()}; null is the first
 *     page
 * @param isFromMe true for sent ones only, false for received ones only, null for both
 * @param isRead true for read ones only, false for unread ones only, null for both
 * @param before created before this time, exclusive; null for no limit
 * @param after created at this time or later; null for no limit
 */
public record MessageFilter(
        Integer pageSize, String pageToken, Boolean isFromMe, Boolean isRead, Instant before, Instant after) {

    public static final MessageFilter ALL = new MessageFilter(null, null, null, null, null, null);
}
