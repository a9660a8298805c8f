// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.time.Duration;

/**
 * The options of a tail.
 *
 * @param ordering the order in which events are delivered
 * @param auditInterval how long after an audit the next one starts, if live streams have brought events that no replay
 *     has returned yet
 * @param idleAuditInterval how long after an audit the next one starts without such events: a live stream that loses an
 *     event reports nothing
 * @param reconnectDelay delay before the first attempt to reconnect, and before the first retry of a failed audit; it
 *     doubles with every failure, with a random deviation of a half
 * @param maxReconnectDelay limit of that delay
 * @param watchdogLimit silence after which a stream counts as dead; Photon sends a heartbeat about every 30 seconds. It
 *     is also how long the server has to reject the position until that is confirmed, and how long replays may fail
 *     before live events no longer wait for them
 */
public record TailOptions(
        Ordering ordering,
        Duration auditInterval,
        Duration idleAuditInterval,
        Duration reconnectDelay,
        Duration maxReconnectDelay,
        Duration watchdogLimit) {

    public static final TailOptions DEFAULT = new TailOptions(
            Ordering.LIVE,
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            Duration.ofMillis(500),
            Duration.ofSeconds(30),
            Duration.ofSeconds(75));
}
