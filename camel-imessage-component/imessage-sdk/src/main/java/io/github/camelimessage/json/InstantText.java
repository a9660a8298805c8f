// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;

/**
 * Times in the form of RFC 3339. A time as both vendors write it, such as {@code 2026-11-29T15:03:08.515Z}, is read here,
 * because the parsers of {@code java.time} take as long for it as the rest of an answer. They read every other text, and
 * refuse what is not a time.
 */
public final class InstantText {

    private static final int SECONDS_END = "2026-11-29T15:03:08".length();
    private static final int FRACTION = SECONDS_END + 1;
    private static final int NANO_DIGITS = 9;
    private static final int SECONDS_OF_DAY = 24 * 60 * 60;

    private InstantText() {}

    /**
     * Does what {@link Instant#parse} does.
     *
     * @throws java.time.format.DateTimeParseException if it is not a time
     */
    public static Instant parse(String text) {
        Instant instant = utcOrNull(text);
        return instant == null ? Instant.parse(text) : instant;
    }

    /**
     * Does what {@link OffsetDateTime#parse(CharSequence)} does.
     *
     * @throws java.time.format.DateTimeParseException if it is not a time with an offset
     */
    public static Instant parseWithOffset(String text) {
        Instant instant = utcOrNull(text);
        return instant == null ? OffsetDateTime.parse(text).toInstant() : instant;
    }

    /** A time with seconds in UTC, with or without a fraction; null for every other text. */
    private static Instant utcOrNull(String text) {
        int end = text.length() - 1;
        if (end < SECONDS_END || text.charAt(end) != 'Z' || !hasSeparators(text)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        int nanos = end == SECONDS_END ? 0 : nanos(text, end);
        boolean isTime =
                hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && nanos >= 0;
        if (!isTime || !isDate(year, month, day)) {
            return null;
        }
        long seconds =
                LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY + (hour * 60 + minute) * 60L + second;
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private static boolean hasSeparators(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static boolean isDate(int year, int month, int day) {
        return year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** Of a fraction of one to nine digits; -1 for another. */
    private static int nanos(String text, int end) {
        int digits = end - FRACTION;
        if (text.charAt(SECONDS_END) != '.' || digits < 1 || digits > NANO_DIGITS) {
            return -1;
        }
        int nanos = number(text, FRACTION, end);
        for (int i = digits; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** At most nine digits as a number; below 0 where there is another character. */
    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
