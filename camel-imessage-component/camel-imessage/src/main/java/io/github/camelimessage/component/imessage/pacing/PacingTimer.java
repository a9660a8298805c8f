// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

/** Time for a pacer: a clock that only goes forward, and an alarm. */
public interface PacingTimer {

    /** Nanoseconds since some moment. */
    long now();

    /**
     * Runs the task later, on a thread of its own.
     *
     * @return calls it off
     */
    Runnable after(long nanos, Runnable task);
}
