// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import io.github.camelimessage.error.IMessageException;

/** The text of a question was sent, but its poll was refused. It is not a refusal, because something was sent. */
final class HalfSentException extends IMessageException {

    private static final long serialVersionUID = 1L;

    HalfSentException(IMessageException refusal) {
        super(
                "The text of the question was sent, and its poll refused: " + refusal.getMessage(),
                refusal.details(),
                refusal);
    }
}
