// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

import java.time.Duration;
import java.util.Map;

/**
 * A failed call. The subclasses are the kinds of failures; branch on the class and on {@link #code()}, never on the
 * message text. No message contains a token or another secret, a line break or invisible characters.
 */
public class IMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    public IMessageException(String message, ErrorDetails details, Throwable cause) {
        super(ErrorText.visible(message), cause);
        this.details = details;
    }

    /** The server answered with success, but not with a documented answer. */
    public static IMessageException unexpectedAnswer(String message, Throwable cause) {
        return new IMessageException(message, ErrorDetails.local(ErrorCodes.INTERNAL_ERROR, Map.of()), cause);
    }

    /** The same failure with another message. A subclass returns its own class. */
    protected IMessageException with(String message, ErrorDetails details, Throwable cause) {
        return new IMessageException(message, details, cause);
    }

    /** The same failure, with this text at the end of its message. */
    public IMessageException withHint(String hint) {
        IMessageException hinted = with(getMessage() + hint, details, getCause());
        hinted.setStackTrace(getStackTrace());
        return hinted;
    }

    public ErrorDetails details() {
        return details;
    }

    /** The vendor's error code, for example {@code chatNotFound}. */
    public String code() {
        return details.code();
    }

    /** Whether the server said that the same call may succeed later. */
    public boolean retryable() {
        return details.retryable();
    }

    /** The vendor's further data about this failure; may be empty. */
    public Map<String, String> context() {
        return details.context();
    }

    /** How long the server asks to wait, or null. */
    public Duration retryAfter() {
        return details.retryAfter();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + details.code() + "]: " + getMessage();
    }
}
