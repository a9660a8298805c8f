// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import io.github.camelimessage.error.IMessageException;

/** The text of a question was sent, and its poll was refused: not a refusal, after which nothing would have been sent. */
final class HalfSentException extends IMessageException {

    private static final long serialVersionUID = 1L;

    HalfSentException(IMessageException refusal) {
        super(
                "The text of the question was sent, and its poll refused: " + refusal.getMessage(),
                refusal.details(),
                refusal);
    }
}
