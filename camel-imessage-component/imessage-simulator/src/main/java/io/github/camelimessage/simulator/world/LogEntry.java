// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.time.Instant;

/**
 * One entry of the durable event log.
 *
 * @param sequence its sequence number; increasing, with possible gaps
 * @param occurredAt when it happened
 * @param chatGuid the chat it happened in
 * @param actor who did it
 * @param change what happened
 */
public record LogEntry(long sequence, Instant occurredAt, String chatGuid, Actor actor, Change change) {

    /** Whether the local account did it. */
    public boolean isFromMe() {
        return actor.isOwner();
    }
}
