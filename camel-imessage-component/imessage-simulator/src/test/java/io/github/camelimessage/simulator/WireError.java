// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import java.util.Map;

/** An error answer, as a client of either transport reads it. */
final class WireError extends RuntimeException {
    final String status;
    final String errorCode;
    final boolean retryable;
    final transient Map<String, String> context;
    final transient Map<String, String> headers;

    WireError(
            String status,
            String errorCode,
            boolean retryable,
            Map<String, String> context,
            Map<String, String> headers) {
        super(status + " " + errorCode + " " + context);
        this.status = status;
        this.errorCode = errorCode;
        this.retryable = retryable;
        this.context = context;
        this.headers = headers;
    }
}
