// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/** In which order a tail delivers events. */
public enum Ordering {
    /**
     * As soon as a live stream brings them. The events of one live stream keep their order (a chat's group events among
     * themselves, its messages among themselves), but for an event that its live stream skipped: an audit brings it late. So
     * it does with what was missed during an outage, when replays have failed for {@link TailOptions#watchdogLimit}.
     */
    LIVE,
    /**
     * In exact order of their sequences, as far as the log's replays have it. Live streams only tell that there is something
     * to read from the log; what they brought and a replay left out is delivered when it is complete.
     */
    STRICT
}
