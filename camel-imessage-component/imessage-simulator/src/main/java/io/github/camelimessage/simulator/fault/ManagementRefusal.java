// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import java.time.Duration;

/**
 * An error answer of Photon's management plane.
 *
 * @param status HTTP status
 * @param retryAfter sent in whole seconds; or null
 */
public record ManagementRefusal(int status, String code, String message, Duration retryAfter) {

    public static ManagementRefusal of(int status) {
        return new ManagementRefusal(status, "refused", "Refused by the simulator", null);
    }

    /** 429. */
    public static ManagementRefusal rateLimited(Duration retryAfter) {
        return of(429).withRetryAfter(retryAfter);
    }

    public ManagementRefusal withMessage(String text) {
        return new ManagementRefusal(status, code, text, retryAfter);
    }

    public ManagementRefusal withRetryAfter(Duration delay) {
        return new ManagementRefusal(status, code, message, delay);
    }
}
