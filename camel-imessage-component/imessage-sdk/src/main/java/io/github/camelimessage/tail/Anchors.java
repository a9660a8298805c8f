// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.HashMap;
import java.util.Map;

/** The anchor for each position that an event in flight may hold back. */
final class Anchors {

    private final Map<Long, Anchor> beforeInFlight = new HashMap<>();
    private Anchor newest;

    /** @param newest at or below {@code proven}; null if none is known */
    Anchors(Anchor newest) {
        this.newest = newest;
    }

    void began(long sequence) {
        if (newest != null && newest.sequence() < sequence) {
            beforeInFlight.put(sequence, newest);
        }
    }

    void ended(long sequence) {
        beforeInFlight.remove(sequence);
    }

    void proven(Anchor anchor) {
        newest = anchor;
    }

    void clear() {
        beforeInFlight.clear();
        newest = null;
    }

    /** @return null if none is known at or below the position */
    Anchor of(long position) {
        return newest == null || newest.sequence() <= position ? newest : beforeInFlight.get(position + 1);
    }
}
