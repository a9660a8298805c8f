// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The {@code Retry-After} header: seconds, or a date. */
final class RetryAfter {

    private RetryAfter() {}

    /** The wait that is asked for, never negative; null when there is none or it cannot be read. */
    static Duration parse(String header) {
        if (header == null) {
            return null;
        }
        try {
            return Duration.ofMillis(Math.max(0, Math.round(Double.parseDouble(header) * 1000)));
        } catch (NumberFormatException notSeconds) {
            return untilDate(header);
        }
    }

    private static Duration untilDate(String header) {
        try {
            Instant date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), date);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
