// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.simulator.photon.management.Project;

/**
 * The rules of Photon for messages that are enforced.
 *
 * @param sendsPerDay largest number of messages of a server per day
 * @param newConversationsPerDay largest number of new recipients of a line per day
 * @param pool the project to whose users messages are limited while it is on the shared pool, or null for no such rule
 */
public record SendLimits(int sendsPerDay, int newConversationsPerDay, Project pool) {
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Whether no rule is enforced. */
    boolean isOff() {
        return sendsPerDay == UNLIMITED && newConversationsPerDay == UNLIMITED && pool == null;
    }

    boolean isOnSharedPool() {
        return pool != null && pool.lines().isEmpty();
    }
}
