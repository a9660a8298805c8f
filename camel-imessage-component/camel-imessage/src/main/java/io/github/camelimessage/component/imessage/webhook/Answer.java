// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** What the vendor is answered. Both vendors deliver again after 5xx; any other failure is final for them. */
enum Answer {
    /** Processed, now or before, or not wanted by the route. */
    DONE(200),
    /** Signed well, but no event: delivering it again cannot help. */
    NO_EVENT(400),
    /** Not signed as it has to be. */
    UNSIGNED(401),
    /** No POST. */
    WRONG_METHOD(405),
    /** The body is longer than {@code webhookMaxBodySize}. */
    TOO_LONG(413),
    /** The exchange failed; to be delivered again. */
    FAILED(500),
    /** The same event is under way, or the route is not ready; to be delivered again. */
    BUSY(503);

    private static final int RETRY_AFTER_SECONDS = 5;

    private final int status;

    Answer(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Makes it the whole answer: nothing of the request or of the route gets out. */
    void writeTo(Exchange http) {
        Message message = http.getMessage();
        message.removeHeaders("*");
        message.setBody(null);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        if (this == WRONG_METHOD) {
            message.setHeader("Allow", "POST");
        } else if (this == BUSY) {
            message.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
    }
}
