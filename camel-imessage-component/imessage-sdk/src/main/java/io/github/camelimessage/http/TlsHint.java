// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import javax.net.ssl.SSLException;

/** What to say besides when TLS met a server that answered something else. */
public final class TlsHint {

    private static final String HINT =
            ". The server may not speak TLS: a local simulator does not, and needs tls=false";

    /** What the JDK says of bytes that are no TLS. Of a certificate that it refuses, it says something else. */
    private static final String NOT_TLS = "SSL message";

    private TlsHint() {}

    /**
     * A sentence to append to a message.
     *
     * @param failure may be null
     * @return empty when the failure has another cause
     */
    public static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException
                    && cause.getMessage() != null
                    && cause.getMessage().contains(NOT_TLS)) {
                return HINT;
            }
        }
        return "";
    }
}
