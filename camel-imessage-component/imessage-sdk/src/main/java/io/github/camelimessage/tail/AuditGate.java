// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lets one audit of an account run at a time: the server refuses more than a few. First come, first served. */
final class AuditGate {

    private final Deque<Object> waiting = new ArrayDeque<>();
    private Object inside;

    /** @return whether this one may go in now; if not, it has a place in the queue and asks again */
    synchronized boolean enter(Object who) {
        if (inside != null || !waiting.isEmpty() && waiting.peek() != who) {
            if (!waiting.contains(who)) {
                waiting.add(who);
            }
            return false;
        }
        waiting.remove(who);
        inside = who;
        return true;
    }

    /** Goes out, or gives up its place in the queue. */
    synchronized void leave(Object who) {
        waiting.remove(who);
        if (inside == who) {
            inside = null;
        }
    }
}
