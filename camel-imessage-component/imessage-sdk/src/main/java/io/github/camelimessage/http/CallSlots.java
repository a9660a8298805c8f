// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Limits the calls on the wire; further calls wait without blocking a thread. OkHttp's dispatcher has a limit too, but
 * counts a call as running until its callback returns: the caller's next step would hold the place, and a caller that
 * waits for another call could wait for ever.
 */
public final class CallSlots {

    /** A call that is ready to go on the wire. */
    public interface Waiting {

        void enqueue();

        /** Called if {@link #enqueue} threw; its place is free again. */
        void notEnqueued(Throwable failure);

        /** Whether it was cancelled while it waited. */
        boolean isDone();
    }

    private final int limit;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int running;

    public CallSlots(int limit) {
        this.limit = limit;
    }

    public void start(Waiting call) {
        synchronized (this) {
            if (running == limit) {
                waiting.add(call);
                return;
            }
            running++;
        }
        enqueue(call);
    }

    /** A call is over; the next one takes its place. */
    public void release() {
        enqueue(nextOrNone());
    }

    private synchronized Waiting nextOrNone() {
        Waiting next;
        do {
            next = waiting.poll();
        } while (next != null && next.isDone());
        if (next == null) {
            running--;
        }
        return next;
    }

    /** If a call cannot start, for example without a free thread, the next one takes its place. */
    private void enqueue(Waiting call) {
        for (Waiting next = call; next != null; ) {
            try {
                next.enqueue();
                return;
            } catch (Throwable e) {
                Waiting failed = next;
                next = nextOrNone();
                failed.notEnqueued(e);
            }
        }
    }
}
