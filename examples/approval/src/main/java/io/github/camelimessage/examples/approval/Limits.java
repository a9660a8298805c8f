// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.approval;

import java.time.Duration;
import java.util.Map;

/**
 * The time limits of the application; a real one would use hours.
 *
 * @param within when a question expires
 * @param remind when people are reminded
 * @param grace how long to wait after the expiry for an answer that was given in time
 */
record Limits(Duration within, Duration remind, Duration grace) {

    /**
     * The values of {@code -Dapproval.within}, {@code -Dapproval.remind} and {@code -Dapproval.grace}, in milliseconds.
     */
    static Limits ofUser() {
        return new Limits(millis("within", 600_000), millis("remind", 300_000), millis("grace", 1_000));
    }

    private static Duration millis(String name, long otherwise) {
        return Duration.ofMillis(Long.getLong("approval." + name, otherwise));
    }

    /** The limits for the question that nobody answers. */
    Limits impatient() {
        return new Limits(Duration.ofSeconds(10), Duration.ofSeconds(1), grace);
    }

    Map<String, String> properties() {
        return Map.of(
                "approval.within", String.valueOf(within.toMillis()),
                "approval.remind", String.valueOf(remind.toMillis()),
                "approval.grace", String.valueOf(grace.toMillis()));
    }
}
