// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

/** The service could not be reached, did not answer in time, or said that it is unavailable. */
public class ConnectionException extends IMessageException {

    private static final long serialVersionUID = 1L;

    public ConnectionException(String message, ErrorDetails details, Throwable cause) {
        super(message, details, cause);
    }
}
