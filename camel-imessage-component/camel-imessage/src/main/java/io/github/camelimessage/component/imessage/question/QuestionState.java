// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

/** The state of a question. */
public enum QuestionState {
    /** Saved, and perhaps sent: after a crash it is sent again with the same key. */
    SENDING,
    /** Sent, and waits for its answer. */
    OPEN,
    /** Answered, but a route has not processed the answer yet. */
    ANSWERED,
    /** Expired, but a route has not processed that yet. */
    EXPIRED,
    /** Processed. It is kept for a while, so that a repeated event is not taken for the answer to another question. */
    CLOSED
}
