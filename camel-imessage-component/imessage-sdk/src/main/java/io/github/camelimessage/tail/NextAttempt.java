// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/** When a tail connects next. */
final class NextAttempt {

    private final ConnectTimes times;
    private long dueAt;

    NextAttempt(ConnectTimes times, long wanted, long now) {
        this.times = times;
        plan(wanted, now);
    }

    /** It is made at this time, or later if other tails connect then. */
    void plan(long wanted, long now) {
        dueAt = times.reserve(wanted, now);
    }

    /** Whether it begins now. If it is due, but too many others have just begun, it gets a later time. */
    boolean begins(long now) {
        if (now - dueAt < 0) {
            return false;
        }
        if (times.admits(now)) {
            return true;
        }
        plan(now, now);
        return false;
    }

    long dueAt() {
        return dueAt;
    }
}
