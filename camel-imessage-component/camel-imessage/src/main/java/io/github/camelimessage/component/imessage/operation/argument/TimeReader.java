// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import org.apache.camel.Exchange;

/** Reads a point in time. */
final class TimeReader {

    private TimeReader() {}

    /** @throws UnusableValueException if it is not a time */
    static Instant read(Object value, Exchange exchange) {
        if (value instanceof Instant time) {
            return time;
        }
        if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime());
        }
        if (value instanceof Calendar calendar) {
            return calendar.toInstant();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        String text = TextReader.read(value, exchange).strip();
        try {
            return text.chars().allMatch(unit -> unit >= '0' && unit <= '9')
                    ? Instant.ofEpochMilli(Long.parseLong(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException | NumberFormatException e) {
            throw new UnusableValueException(
                    "it is not a time: use the form 2026-11-29T08:00:00Z, or milliseconds since 1970");
        }
    }
}
