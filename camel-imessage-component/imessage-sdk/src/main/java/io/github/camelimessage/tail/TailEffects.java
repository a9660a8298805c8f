// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;

/** The actions and notifications of a {@link TailMachine}. */
interface TailEffects {

    /** When live streams may be opened. */
    default ConnectTimes connectTimes() {
        return ConnectTimes.AT_ONCE;
    }

    void openLive(int generation);

    void closeLive();

    /** Live streams were silent for too long: their connection must not be used again. */
    void connectionDead();

    /**
     * @param after null to replay everything that the server has
     * @return false if another audit of the same account is running
     */
    boolean openAudit(int number, Long after);

    /** Ends the audit, or no longer waits for another one. */
    void closeAudit();

    void deliver(Event event);

    /** The next delivered event is late: {@code proven} has passed it. */
    void late(Event event);

    /**
     * Everything up to here has been delivered.
     *
     * @param anchor the newest event up to here that identifies the log; null if none is known
     */
    void proven(long sequence, Anchor anchor);

    /** The log continues without the anchor. */
    void anchorMissing(Anchor anchor);

    /** An audit has reached the head of the log. */
    void auditComplete();

    /** A connection or an audit failed, and is retried. */
    void failed(Throwable failure);

    /** The server rejected {@code proven}, and this is confirmed; no audit starts before {@link TailMachine#moveTo}. */
    void cursorRejected(ValidationException rejection);
}
