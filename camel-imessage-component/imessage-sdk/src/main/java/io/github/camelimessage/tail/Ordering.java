// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/** In which order a tail hands events on. */
public enum Ordering {
    /**
     * As soon as a live stream brings them. The events of one live stream keep their order (a chat's group events among
     * themselves, its messages among themselves), but for an event that its live stream skipped: an audit brings it late.
     */
    LIVE,
    /** In exact order of their sequences. Live streams only tell that there is something to read from the log. */
    STRICT
}
