// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** A hint for errors if the server answered with another protocol. */
public final class OtherProtocol {

    private static final String NO_TLS =
            ". The server may not speak TLS: a local simulator does not, and needs tls=false";

    /** Some of these texts also occur when a server stops. */
    private static final String OTHER =
            ". If no call to this address ever worked, this port speaks another protocol: check"
                    + " host and port, transport (gRPC and HTTP have different ports), and tls";

    /** The JDK's texts for bytes that are not TLS. For a refused certificate it has others. */
    private static final String NOT_TLS = "SSL message";

    /**
     * OkHttp's and gRPC's texts for bytes that are not HTTP/2 or HTTP/1.1: an answer in HTTP/1.1, or an alert of TLS,
     * read as frames; frames, or such an alert, read as a status line; TLS that was agreed on without HTTP/2.
     */
    private static final Pattern OTHER_WORDS =
            Pattern.compile("FRAME_SIZE_ERROR|PROTOCOL_ERROR|Unexpected status line|Unexpected protocol"
                    + "|End of stream or IOException|unexpected end of stream|Remote host terminated the handshake");

    private OtherProtocol() {}

    /**
     * A sentence to append to a message.
     *
     * @param text the text of the failure
     * @param failure may be null
     * @return empty if the failure has another cause
     */
    public static String hint(String text, Throwable failure) {
        boolean other = isOther(text);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException
                    && cause.getMessage() != null
                    && cause.getMessage().contains(NOT_TLS)) {
                return NO_TLS;
            }
            other |= isOther(cause.getMessage());
        }
        return other ? OTHER : "";
    }

    private static boolean isOther(String text) {
        return text != null && OTHER_WORDS.matcher(text).find();
    }
}
