// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets one audit of an account run at a time: the server refuses more than a few. First come, first served. An audit
 * whose handler blocks keeps the others waiting for a limited time only, and loses its place in the queue if it does
 * not ask.
 */
final class AuditGate {

    private static final long LONGEST_STAY = Duration.ofSeconds(30).toNanos();
    private static final long LONGEST_SILENCE = Duration.ofSeconds(1).toNanos();

    private final Map<Object, Long> lastAsked = new LinkedHashMap<>();
    private final LongSupplier nanoClock;
    private Object inside;
    private long entered;

    AuditGate() {
        this(System::nanoTime);
    }

    AuditGate(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** @return whether it may start now; if not, it has a place in the queue and must ask again soon */
    synchronized boolean enter(Object who) {
        long now = nanoClock.getAsLong();
        lastAsked.put(who, now); // keeps an older place
        lastAsked.values().removeIf(asked -> now - asked > LONGEST_SILENCE);
        boolean isFree = inside == null || now - entered > LONGEST_STAY;
        Iterator<Object> queue = lastAsked.keySet().iterator();
        if (!isFree || queue.next() != who) {
            return false;
        }
        lastAsked.remove(who);
        inside = who;
        entered = now;
        return true;
    }

    /** Ends, or gives up its place in the queue. */
    synchronized void leave(Object who) {
        lastAsked.remove(who);
        if (inside == who) {
            inside = null;
        }
    }
}
