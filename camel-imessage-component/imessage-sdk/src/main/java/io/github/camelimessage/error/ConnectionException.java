// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

import java.util.Map;

/** The service could not be reached, did not answer in time, or said that it is unavailable. */
public class ConnectionException extends IMessageException {

    private static final long serialVersionUID = 1L;

    public ConnectionException(String message, ErrorDetails details, Throwable cause) {
        super(message, details, cause);
    }

    @Override
    protected IMessageException with(String message, ErrorDetails details, Throwable cause) {
        return new ConnectionException(message, details, cause);
    }

    /** No server answered: refused, reset, unknown host, lost in the middle. */
    public static ConnectionException network(String message, Throwable cause) {
        return new ConnectionException(message, ErrorDetails.local(ErrorCodes.NETWORK_ERROR, Map.of()), cause);
    }

    /** The call took longer than the caller allows. */
    public static ConnectionException timeout(String message, Throwable cause) {
        return new ConnectionException(message, ErrorDetails.local(ErrorCodes.TIMEOUT, Map.of()), cause);
    }
}
