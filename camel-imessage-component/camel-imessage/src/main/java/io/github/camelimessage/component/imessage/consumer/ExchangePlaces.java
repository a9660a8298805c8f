// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How many exchanges of a route may be under way. When all places are taken, the {@link Lanes} that wait get one each in turn,
 * so that a line with a backlog leaves room for the others.
 */
final class ExchangePlaces {

    private final boolean isShared;

    /** Who waits; nobody while a place is free. */
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

    /** @return whether there was a place; otherwise one comes by {@link Lanes#beginWithPlace} */
    synchronized boolean take(Lanes lanes) {
        if (free > 0) {
            free--;
            return true;
        }
        waiting.add(lanes);
        return false;
    }

    /** Gives the place to the lanes that have waited longest. Do not call it while a lock of any lanes is held. */
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

    /** These want no place any more. */
    synchronized void forget(Lanes lanes) {
        waiting.remove(lanes);
    }
}
