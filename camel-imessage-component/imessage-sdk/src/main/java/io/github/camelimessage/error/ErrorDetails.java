// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Data from a vendor about a failed call. Of each text at most {@value ErrorText#MOST_FOREIGN} characters are kept, and
 * what cannot be seen is escaped.
 *
 * @param code the vendor's error code, an open set; see {@link ErrorCodes}. Linq's are numbers, for example
 *     {@code 2001}
 * @param retryable whether the vendor says that the same call may succeed later
 * @param context the vendor's further facts, for example {@code field} and {@code value}; may be empty
 * @param status Photon: the gRPC status number, over HTTP too; null for a failure that never reached a server
 * @param retryAfter how long the server asks to wait, or null
 * @param source which part answered ({@code upstream}, {@code spectrum-imessage}, {@code middleware},
 *     {@code intermediary}), or null if not reported
 * @param requestId the server's correlation id (Linq: the trace id), or null
 * @param httpStatus Linq: the HTTP status; null for a failure that never reached a server, and on Photon
 */
public record ErrorDetails(
        String code,
        boolean retryable,
        Map<String, String> context,
        Integer status,
        Duration retryAfter,
        String source,
        String requestId,
        Integer httpStatus)
        implements Serializable {

    /** {@link #source} of an answer that Photon's middleware made itself. */
    public static final String MIDDLEWARE = "middleware";

    /** {@link #source} of an answer by a load balancer or gateway in between. */
    public static final String INTERMEDIARY = "intermediary";

    public ErrorDetails {
        code = ErrorText.foreign(code);
        source = ErrorText.foreign(source);
        requestId = ErrorText.foreign(requestId);
        Map<String, String> visible = new HashMap<>();
        if (context != null) {
            context.forEach((name, value) -> visible.put(ErrorText.foreign(name), ErrorText.foreign(value)));
        }
        context = Map.copyOf(visible);
    }

    /** A failure at Photon. */
    public ErrorDetails(
            String code,
            boolean retryable,
            Map<String, String> context,
            Integer status,
            Duration retryAfter,
            String source,
            String requestId) {
        this(code, retryable, context, status, retryAfter, source, requestId, null);
    }

    /** A failure found on this side of the network. */
    public static ErrorDetails local(String code, Map<String, String> context) {
        return new ErrorDetails(code, false, context, null, null, null, null);
    }
}
