// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/** Whether replays fail or return nothing, and for how long they have done so while there was a connection. */
final class AuditFailures {

    private static final long NEVER = Long.MAX_VALUE;

    private boolean failing;
    private long since = NEVER;
    /** Nanoseconds of earlier connections. */
    private long before;

    void failed(long now) {
        failing = true;
        if (since == NEVER) {
            since = now;
        }
    }

    /** Without a connection there are no replays, so that time does not count. */
    void disconnected(long now) {
        if (since != NEVER) {
            before += now - since;
            since = NEVER;
        }
    }

    /** A replay has made progress or reached its end. */
    void over() {
        failing = false;
        since = NEVER;
        before = 0;
    }

    boolean isFailing() {
        return failing;
    }

    /** When they will have failed for this long; never, if none has failed on this connection. */
    long willHaveLasted(long limit) {
        return since == NEVER ? NEVER : since + limit - before;
    }
}
