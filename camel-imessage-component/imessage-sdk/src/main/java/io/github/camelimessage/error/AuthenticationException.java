// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

/** The token was missing, refused, expired, or not allowed to do this. */
public class AuthenticationException extends IMessageException {

    private static final long serialVersionUID = 1L;

    /** Where the token that the server refused comes from. */
    public static final String TOKEN_HINT = ". Check the option token or tokenSupplier";

    public AuthenticationException(String message, ErrorDetails details, Throwable cause) {
        super(message, details, cause);
    }

    @Override
    protected IMessageException with(String message, ErrorDetails details, Throwable cause) {
        return new AuthenticationException(message, details, cause);
    }
}
