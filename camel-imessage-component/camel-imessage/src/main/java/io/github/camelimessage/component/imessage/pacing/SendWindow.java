// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

import java.util.ArrayDeque;

/** The sends of the last period, so that no period of this length has more than the count, whenever it starts. */
final class SendWindow {

    private final int count;
    private final long period;
    private final ArrayDeque<Long> sends = new ArrayDeque<>();

    /** @param period in nanoseconds */
    SendWindow(int count, long period) {
        this.count = count;
        this.period = period;
    }

    /** Nanoseconds until another send is allowed; 0 if it is now. */
    long waitFor(long now) {
        forget(now);
        return sends.size() < count ? 0 : Math.max(1, sends.peekFirst() + period - now);
    }

    void add(long now) {
        forget(now);
        sends.addLast(now);
    }

    /** Removes a send that was not made. */
    void remove(long time) {
        sends.removeLastOccurrence(time);
    }

    int left(long now) {
        forget(now);
        return Math.max(0, count - sends.size());
    }

    boolean isEmpty(long now) {
        forget(now);
        return sends.isEmpty();
    }

    private void forget(long now) {
        while (!sends.isEmpty() && now - sends.peekFirst() >= period) {
            sends.removeFirst();
        }
    }
}
