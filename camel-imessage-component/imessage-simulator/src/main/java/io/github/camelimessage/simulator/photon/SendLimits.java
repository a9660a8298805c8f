// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.simulator.photon.management.Project;

/**
 * Which of Photon's rules for messages hold.
 *
 * @param sendsPerDay how many messages a server takes in a day
 * @param newConversationsPerDay how many recipients a line may write to for the first time in a day
 * @param pool the project whose users alone can be written to while it is on the shared pool, or null for no such rule
 */
public record SendLimits(int sendsPerDay, int newConversationsPerDay, Project pool) {
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Whether every message is let pass. */
    boolean isOff() {
        return sendsPerDay == UNLIMITED && newConversationsPerDay == UNLIMITED && pool == null;
    }

    boolean isOnSharedPool() {
        return pool != null && pool.lines().isEmpty();
    }
}
