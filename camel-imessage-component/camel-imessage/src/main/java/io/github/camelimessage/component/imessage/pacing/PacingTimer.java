// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

/** A monotonic clock and a timer for a pacer. */
public interface PacingTimer {

    /** Nanoseconds since an arbitrary start. */
    long now();

    /**
     * Runs the task later, on a separate thread.
     *
     * @return cancels the task
     */
    Runnable after(long nanos, Runnable task);
}
