// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.time.Duration;

/**
 * How a tail behaves.
 *
 * @param ordering in which order events are delivered
 * @param auditInterval how long after an audit the next one comes while live streams have brought events that no replay has
 *     shown yet
 * @param idleAuditInterval how long after an audit the next one comes while there is no sign of anything to find: a live
 *     stream that loses an event says nothing
 * @param reconnectDelay wait before the first attempt to connect again, and before the first repeat of a failed audit; it
 *     doubles with every failure, spread at random by a half
 * @param maxReconnectDelay bound of that wait
 * @param watchdogLimit silence after which a stream is taken for dead; Photon sends a sign of life about every 30 seconds.
 *     For so long the server has to deny the position before that is believed, and for so long replays may fail before live
 *     events wait for them no more
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
