// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.time.Duration;

/**
 * How a feed behaves; as the options of the same names of a tail.
 *
 * @param reconnectDelay wait before the first attempt to open the stream again; it doubles with every failure, spread at
 *     random by a half
 * @param maxReconnectDelay bound of that wait
 * @param watchdogLimit silence after which the stream is taken for dead; Photon sends a sign of life about every 30 seconds
 */
public record FeedOptions(Duration reconnectDelay, Duration maxReconnectDelay, Duration watchdogLimit) {

    public static final FeedOptions DEFAULT = new FeedOptions(
            TailOptions.DEFAULT.reconnectDelay(),
            TailOptions.DEFAULT.maxReconnectDelay(),
            TailOptions.DEFAULT.watchdogLimit());
}
