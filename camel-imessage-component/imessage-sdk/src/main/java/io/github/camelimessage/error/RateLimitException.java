// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

/** A limit of the vendor was reached. */
public class RateLimitException extends IMessageException {

    private static final long serialVersionUID = 1L;

    public RateLimitException(String message, ErrorDetails details, Throwable cause) {
        super(message, details, cause);
    }

    @Override
    protected IMessageException with(String message, ErrorDetails details, Throwable cause) {
        return new RateLimitException(message, details, cause);
    }
}
