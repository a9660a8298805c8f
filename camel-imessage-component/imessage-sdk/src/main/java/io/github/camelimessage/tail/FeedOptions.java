// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.time.Duration;

/**
 * The options of a feed; they are like those of a tail.
 *
 * @param reconnectDelay delay before the first attempt to reopen the stream; it doubles with every failure, with a
 *     random deviation of a half
 * @param maxReconnectDelay limit of that delay
 * @param watchdogLimit silence after which the stream counts as dead; Photon sends a heartbeat about every 30 seconds
 */
public record FeedOptions(Duration reconnectDelay, Duration maxReconnectDelay, Duration watchdogLimit) {

    public static final FeedOptions DEFAULT = new FeedOptions(
            TailOptions.DEFAULT.reconnectDelay(),
            TailOptions.DEFAULT.maxReconnectDelay(),
            TailOptions.DEFAULT.watchdogLimit());
}
