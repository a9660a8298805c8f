// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

/** The token was missing, refused, expired, or not allowed to do this. */
public class AuthenticationException extends IMessageException {

    private static final long serialVersionUID = 1L;

    public AuthenticationException(String message, ErrorDetails details, Throwable cause) {
        super(message, details, cause);
    }
}
