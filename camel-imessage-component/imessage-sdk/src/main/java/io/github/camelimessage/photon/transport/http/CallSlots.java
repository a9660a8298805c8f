// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Bounds the calls on the wire; the rest waits in line without a thread. OkHttp's dispatcher has a bound too, but counts a
 * call as running until its callback returns: what the caller does next would hold the place, and a caller that waits for
 * another call could wait for ever.
 */
final class CallSlots {

    private final int limit;
    private final Queue<HttpCall<?>> waiting = new ArrayDeque<>();
    private int running;

    CallSlots(int limit) {
        this.limit = limit;
    }

    void start(HttpCall<?> call) {
        synchronized (this) {
            if (running == limit) {
                waiting.add(call);
                return;
            }
            running++;
        }
        call.enqueue();
    }

    /** A call is off the wire; the next one takes its place. */
    void release() {
        HttpCall<?> next;
        synchronized (this) {
            do {
                next = waiting.poll();
            } while (next != null && next.isDone()); // cancelled while it waited
            if (next == null) {
                running--;
                return;
            }
        }
        next.enqueue();
    }
}
