// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import java.net.ConnectException;
import java.net.UnknownHostException;

/** What to look at when there is no connection to the address that the user configured. */
public final class ConnectionHint {

    private static final String UNKNOWN =
            ". This machine cannot resolve the host name: check the option address, and DNS";

    private static final String REFUSED =
            ". Nothing accepts connections there: check host and port in the option address, and firewalls";

    private ConnectionHint() {}

    /**
     * A sentence to append to a message.
     *
     * @param text description of the failure
     * @param failure may be null
     * @return empty when the failure has another cause
     */
    public static String of(String text, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return UNKNOWN;
            }
            if (cause instanceof ConnectException) {
                return REFUSED;
            }
        }
        return OtherProtocol.hint(text, failure);
    }
}
