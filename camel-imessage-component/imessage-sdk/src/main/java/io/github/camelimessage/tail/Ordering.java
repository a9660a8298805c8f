// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/** The order in which a tail delivers events. */
public enum Ordering {
    /**
     * As soon as a live stream brings them. The events of one live stream keep their order (for example the group
     * events of a chat, and its messages), except an event that its live stream lost: an audit brings it late. Events
     * that were missed during an outage are late too, if replays have failed for {@link TailOptions#watchdogLimit}.
     */
    LIVE,
    /**
     * In the order of their sequences, as replays return them. A live event only triggers a replay. A live event that
     * the replay leaves out is delivered when the replay is complete.
     */
    STRICT
}
