// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The {@code Retry-After} header: seconds, or a date. */
public final class RetryAfter {

    private RetryAfter() {}

    /** The requested delay, never negative; null if there is none or it cannot be read. */
    public static Duration parse(String header) {
        if (header == null) {
            return null;
        }
        try {
            return Duration.ofMillis(Math.max(0, Math.round(Double.parseDouble(header) * 1000)));
        } catch (NumberFormatException notSeconds) {
            return untilDate(header);
        }
    }

    /** The delay in milliseconds, with an optional fraction: {@code retry-after-ms}. */
    public static Duration parseMillis(String header) {
        try {
            return header == null ? null : Duration.ofMillis(Math.max(0, Math.round(Double.parseDouble(header))));
        } catch (NumberFormatException e) {
            return null;
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
