// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import java.time.Duration;

/**
 * How calls are retried that may succeed later. The delay before a retry is random up to a limit that starts at {@code
 * initialDelay} and doubles up to {@code maxDelay}: from zero at Photon, from three quarters of the limit at Linq. A
 * {@code Retry-After} of the server replaces it: up to 30 seconds at Photon; at Linq a call that would have to wait
 * longer than 60 seconds is not retried.
 *
 * @param maxAttempts attempts in all, at least 1; 1 means no retry
 * @param initialDelay limit of the first delay
 * @param maxDelay limit of every delay
 */
public record RetryPolicy(int maxAttempts, Duration initialDelay, Duration maxDelay) {

    /** No retries: the default of Photon's clients. */
    public static final RetryPolicy OFF = new RetryPolicy(1, Duration.ofMillis(200), Duration.ofSeconds(5));

    /** Photon's retries when they are switched on: 4 attempts, 200 ms, 5 s. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(4, Duration.ofMillis(200), Duration.ofSeconds(5));

    /** Linq's retries, on by default: 3 attempts, 500 ms, 8 s. */
    public static final RetryPolicy LINQ = new RetryPolicy(3, Duration.ofMillis(500), Duration.ofSeconds(8));

    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1, but is " + maxAttempts);
        }
        if (initialDelay.isNegative() || maxDelay.compareTo(initialDelay) < 0) {
            throw new IllegalArgumentException(
                    "delays must satisfy 0 <= initialDelay <= maxDelay, but are " + initialDelay + " and " + maxDelay);
        }
    }
}
