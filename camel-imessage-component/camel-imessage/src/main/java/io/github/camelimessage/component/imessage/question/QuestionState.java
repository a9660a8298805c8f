// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

/** How far a question is. */
public enum QuestionState {
    /** Saved, and perhaps sent: after a crash it is sent again with the same key. */
    SENDING,
    /** Sent, and waits for its answer. */
    OPEN,
    /** Answered; a route has yet to process the answer. */
    ANSWERED,
    /** Its time has passed; a route has yet to process that. */
    EXPIRED,
    /** Processed. It is kept for a while, so that nothing that comes again is taken for another question's answer. */
    CLOSED
}
