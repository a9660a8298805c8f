// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The limit of exchanges in flight of a route. When it is reached, waiting {@link Lanes} get one place each in turn, so
 * that a line with a backlog does not block the others.
 */
final class ExchangePlaces {

    private final boolean isShared;

    /** Waiting lanes; empty while a place is free. */
    private final Set<Lanes> waiting = new LinkedHashSet<>();

    private int free;

    /** @param isShared whether several lines have them */
    ExchangePlaces(int places, boolean isShared) {
        this.free = places;
        this.isShared = isShared;
    }

    boolean isShared() {
        return isShared;
    }

    /** @return whether there was a place; otherwise {@link Lanes#beginWithPlace} is called later */
    synchronized boolean take(Lanes lanes) {
        if (free > 0) {
            free--;
            return true;
        }
        waiting.add(lanes);
        return false;
    }

    /** Gives the place to the lanes that have waited longest. Do not call it while holding a lock of any lanes. */
    void giveBack() {
        Lanes next = next();
        if (next != null) {
            next.beginWithPlace();
        }
    }

    private synchronized Lanes next() {
        Iterator<Lanes> first = waiting.iterator();
        if (!first.hasNext()) {
            free++;
            return null;
        }
        Lanes next = first.next();
        first.remove();
        return next;
    }

    /** These lanes no longer wait. */
    synchronized void forget(Lanes lanes) {
        waiting.remove(lanes);
    }
}
