// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;

/** What a {@link TailMachine} wants done. */
interface TailEffects {

    void openLive(int generation);

    void closeLive();

    /**
     * @param after null to replay everything that the server holds
     * @return false when somebody else's audit of the same account is under way
     */
    boolean openAudit(int audit, Long after);

    /** Ends the audit, or gives up waiting for somebody else's. */
    void closeAudit();

    void handOn(Event event);

    /** Everything up to here has been handed on. */
    void proven(long sequence);

    /** The server does not know {@code proven}; no audit is made before {@link TailMachine#moveTo}. */
    void cursorRejected(ValidationException rejection);
}
