// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.time.Duration;
import java.util.TreeSet;

/**
 * Limits how many tails connect in a second. Without it, all of them would connect at the same time after an outage of the
 * server. A single tail never waits.
 *
 * <p>Reserved times alone are not enough: a process that was busy is late for many of them at once. So an attempt is also
 * counted when it begins. What was not done in time is not made up for.
 */
final class ConnectPace implements ConnectTimes {

    /** Connections of a process in a second. A thousand lines are connected in 20 seconds. */
    static final int PER_SECOND = 50;

    /** How many attempts may begin at the same time, because timers are never exact. */
    static final int AT_ONCE = 5;

    private static final ConnectPace OF_PROCESS = new ConnectPace(PER_SECOND);

    private final long length;

    /** The numbers of reserved slots, each of {@code length} nanoseconds. */
    private final TreeSet<Long> taken = new TreeSet<>();

    /** When the next attempt would begin if all were evenly spread; null before the first one. */
    private Long even;

    ConnectPace(int perSecond) {
        this.length = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    static ConnectPace ofProcess() {
        return OF_PROCESS;
    }

    /** Reserves the first free slot from a time on: that time, or the start of the slot. */
    @Override
    public synchronized long reserve(long wanted, long now) {
        taken.headSet(Math.floorDiv(now, length)).clear();
        long first = even != null && even - wanted > 0 ? even : wanted;
        long slot = Math.floorDiv(first, length);
        while (!taken.add(slot)) {
            slot++;
        }
        return Math.max(first, slot * length);
    }

    @Override
    public synchronized boolean admits(long now) {
        if (even != null && even - now > (AT_ONCE - 1) * length) {
            return false;
        }
        even = (even != null && even - now > 0 ? even : now) + length;
        return true;
    }
}
