// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A limit: the largest number of sends in any period of this length.
 *
 * @param count at least 1, at most {@value #MOST}
 * @param period from a second to 31 days
 */
record PacingLimit(Scope scope, int count, Duration period) {

    /** What is counted. */
    enum Scope {
        /** Messages of a line. */
        LINE("line"),
        /** Messages to a chat. */
        CHAT("chat"),
        /** Chats that a line opens. */
        NEW_CHAT("newChat");

        private final String text;

        Scope(String text) {
            this.text = text;
        }
    }

    private static final int MOST = 1_000_000;
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Pattern FORM = Pattern.compile("(\\w+):(\\d{1,7})/(\\d{1,7})([smhd])");

    /**
     * Reads scope:count/period.
     *
     * @throws IllegalArgumentException for anything else
     */
    static PacingLimit parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw refused(text, "it is none");
        }
        Scope scope = Arrays.stream(Scope.values())
                .filter(known -> known.text.equalsIgnoreCase(form.group(1)))
                .findFirst()
                .orElseThrow(() -> refused(text, "there is no " + form.group(1)));
        int count = Integer.parseInt(form.group(2));
        Duration period = period(Long.parseLong(form.group(3)), form.group(4));
        if (count < 1 || count > MOST) {
            throw refused(text, "the count must be 1 to " + MOST);
        }
        if (period.isZero() || period.compareTo(LONGEST) > 0) {
            throw refused(text, "the period must be 1s to " + LONGEST.toDays() + "d");
        }
        return new PacingLimit(scope, count, period);
    }

    private static Duration period(long number, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static IllegalArgumentException refused(String text, String why) {
        String scopes = Arrays.stream(Scope.values()).map(scope -> scope.text).collect(Collectors.joining(", "));
        return new IllegalArgumentException("The option pacingLimits has " + text + ": " + why
                + ". Write limits as scope:count/period, for example line:5000/1d,chat:30/1m; the scopes are " + scopes
                + ", the units of a period s, m, h and d");
    }

    /** The form of the option. */
    @Override
    public String toString() {
        return scope.text + ":" + count + "/" + unit();
    }

    private String unit() {
        long seconds = period.toSeconds();
        for (long[] unit : new long[][] {{86_400, 'd'}, {3_600, 'h'}, {60, 'm'}}) {
            if (seconds % unit[0] == 0) {
                return String.format(Locale.ROOT, "%d%c", seconds / unit[0], (char) unit[1]);
            }
        }
        return seconds + "s";
    }
}
