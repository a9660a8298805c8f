// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import java.time.Duration;

/**
 * How calls are repeated that the server marked as retryable. Before each repeat passes a random time between zero and a
 * bound that starts at {@code initialDelay} and doubles up to {@code maxDelay}; a {@code Retry-After} of the server, of at
 * most 30 seconds, takes its place.
 *
 * @param maxAttempts attempts in all, at least 1; 1 means that nothing is repeated
 * @param initialDelay bound of the first wait
 * @param maxDelay bound of every wait
 */
public record RetryPolicy(int maxAttempts, Duration initialDelay, Duration maxDelay) {

    /** No repeats: the default of Photon's clients. */
    public static final RetryPolicy OFF = new RetryPolicy(1, Duration.ofMillis(200), Duration.ofSeconds(5));

    /** What Photon's clients do when retry is switched on: 4 attempts, 200 ms, 5 s. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(4, Duration.ofMillis(200), Duration.ofSeconds(5));

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
