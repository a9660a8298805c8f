// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import java.time.Duration;

/**
 * An error answer of Linq's REST API.
 *
 * @param status HTTP status
 * @param code Linq's code of the error
 * @param message human-readable text
 * @param retryAfter sent in whole seconds as {@code Retry-After} and {@code error.retry_after}; or null
 * @param shouldRetry sent as {@code x-should-retry}, which the official clients follow; or null
 */
public record LinqRefusal(int status, int code, String message, Duration retryAfter, Boolean shouldRetry) {

    public static LinqRefusal of(int status, int code) {
        return new LinqRefusal(status, code, "Refused by the simulator", null, null);
    }

    /** 429 with code 1007. */
    public static LinqRefusal rateLimited(Duration retryAfter) {
        return of(429, 1007).withRetryAfter(retryAfter);
    }

    /** 500 with code 3006. */
    public static LinqRefusal internal() {
        return of(500, 3006);
    }

    public LinqRefusal withMessage(String text) {
        return new LinqRefusal(status, code, text, retryAfter, shouldRetry);
    }

    public LinqRefusal withRetryAfter(Duration delay) {
        return new LinqRefusal(status, code, message, delay, shouldRetry);
    }

    public LinqRefusal withShouldRetry(boolean value) {
        return new LinqRefusal(status, code, message, retryAfter, value);
    }
}
