// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;

/** What a {@link TailMachine} wants done, and what it tells. */
interface TailEffects {

    void openLive(int generation);

    void closeLive();

    /** Live streams were silent for too long: what they came on is not to be used again. */
    void connectionDead();

    /**
     * @param after null to replay everything that the server holds
     * @return false when somebody else's audit of the same account is under way
     */
    boolean openAudit(int number, Long after);

    /** Ends the audit, or gives up waiting for somebody else's. */
    void closeAudit();

    void deliver(Event event);

    /** What is delivered next comes when {@code proven} has passed it. */
    void late(Event event);

    /**
     * Everything up to here has been delivered.
     *
     * @param anchor the newest event up to here that tells this log from another; null when none is known
     */
    void proven(long sequence, Anchor anchor);

    /** The log goes on without the event by which it was to be known again. */
    void anchorMissing(Anchor anchor);

    /** An audit has reached the head of the log. */
    void auditComplete();

    /** A connection or an audit failed, and is made again. */
    void failed(Throwable failure);

    /** The server does not know {@code proven}, and has said so for a while; no audit is made before {@link TailMachine#moveTo}. */
    void cursorRejected(ValidationException rejection);
}
