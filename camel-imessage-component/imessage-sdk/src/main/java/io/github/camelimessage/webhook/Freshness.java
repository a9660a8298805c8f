// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.webhook.Verification.Refusal;
import io.github.camelimessage.webhook.Verification.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The rule that the signed time of a delivery is neither too old nor in the future, so that an intercepted delivery
 * cannot be used later.
 *
 * @param tolerance how far the signed time may differ from the clock, in either direction; a difference of exactly this
 *     is accepted
 * @param clock the clock of this machine
 */
public record Freshness(Duration tolerance, Clock clock) {

    /** Both vendors recommend five minutes. */
    public static final Duration DEFAULT_TOLERANCE = Duration.ofMinutes(5);

    /** Enough for the next 29,000 years, and too few for an overflow. */
    private static final Pattern UNIX_SECONDS = Pattern.compile("[0-9]{1,12}");

    public Freshness {
        Objects.requireNonNull(clock, "clock");
        if (tolerance == null || tolerance.isNegative()) {
            throw ValidationException.invalidArgument("tolerance", tolerance, "tolerance must not be negative");
        }
    }

    /**
     * What is wrong with the signed time, or null; {@code text} is the value of the header {@code name} in Unix
     * seconds.
     */
    public Refused problem(String name, String text) {
        if (!UNIX_SECONDS.matcher(text).matches()) {
            return new Refused(Refusal.HEADER_MALFORMED, "the header " + name + " is not a number of Unix seconds");
        }
        long age = clock.instant().getEpochSecond() - Long.parseLong(text);
        if (Duration.ofSeconds(Math.abs(age)).compareTo(tolerance) <= 0) {
            return null;
        }
        return age > 0
                ? new Refused(Refusal.TOO_OLD, "signed " + age + " s ago; " + tolerance.toSeconds() + " s are allowed")
                : new Refused(
                        Refusal.TOO_NEW,
                        "signed " + -age + " s in the future; " + tolerance.toSeconds() + " s are allowed");
    }

    /** The time in a header that {@link #problem} accepted. */
    public Instant time(String text) {
        return Instant.ofEpochSecond(Long.parseLong(text));
    }
}
