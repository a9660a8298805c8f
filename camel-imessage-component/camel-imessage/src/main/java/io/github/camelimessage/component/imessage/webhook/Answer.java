// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The answers to the vendor. Both vendors retry after a 5xx; after any other failure they do not. */
enum Answer {
    /** Processed, now or before, or filtered out. */
    DONE(200),
    /** The signature is valid, but the body is not an event: a retry would not help. */
    NO_EVENT(400),
    /** The signature is missing or invalid. */
    UNSIGNED(401),
    /** No POST. */
    WRONG_METHOD(405),
    /** The body is longer than {@code webhookMaxBodySize}. */
    TOO_LONG(413),
    /** The exchange failed; the vendor retries. */
    FAILED(500),
    /** The same event is in flight, or the route is not ready; the vendor retries. */
    BUSY(503);

    private static final int RETRY_AFTER_SECONDS = 5;

    private final int status;

    Answer(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Sets the whole response: nothing of the request or of the route is in it. */
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
