// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.time.Duration;
import java.util.TreeSet;

/**
 * Limits how many tails connect in a second. Without it, all of them would connect at the same time after an outage of the
 * server. A single tail never waits.
 */
final class ConnectPace {

    /** Connections of a process in a second. A thousand lines are connected in 20 seconds. */
    static final int PER_SECOND = 50;

    private static final ConnectPace OF_PROCESS = new ConnectPace(PER_SECOND);

    private final long length;

    /** The numbers of reserved slots, each of {@code length} nanoseconds. */
    private final TreeSet<Long> taken = new TreeSet<>();

    ConnectPace(int perSecond) {
        this.length = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    static ConnectPace ofProcess() {
        return OF_PROCESS;
    }

    /**
     * Reserves the first free slot from a time on.
     *
     * @param wanted nanoseconds of any steady clock, the same for all
     * @return that time, or the start of the slot
     */
    synchronized long reserve(long wanted, long now) {
        taken.headSet(Math.floorDiv(now, length)).clear();
        long slot = Math.floorDiv(wanted, length);
        while (!taken.add(slot)) {
            slot++;
        }
        return Math.max(wanted, slot * length);
    }
}
