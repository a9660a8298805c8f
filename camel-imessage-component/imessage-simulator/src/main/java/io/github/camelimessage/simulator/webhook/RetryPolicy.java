// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * When and how often a delivery is retried.
 *
 * @param delays delay before each further attempt
 * @param jitterFrom smallest random factor of a delay
 * @param jitterTo largest random factor of a delay
 * @param maxDelay upper limit of a delay
 * @param responseTimeout time limit of an answer
 * @param isRetried the statuses that are retried; network errors always are
 */
public record RetryPolicy(
        List<Duration> delays,
        double jitterFrom,
        double jitterTo,
        Duration maxDelay,
        Duration responseTimeout,
        IntPredicate isRetried) {

    /** Linq's policy: ten retries in about 25 minutes, with doubling delays of at most ten minutes. */
    public static RetryPolicy linq() {
        List<Duration> delays = IntStream.range(0, 10)
                .mapToObj(retry -> Duration.ofMillis(1750L << retry))
                .toList();
        return new RetryPolicy(
                delays,
                0.75,
                1.25,
                Duration.ofMinutes(10),
                Duration.ofSeconds(10),
                status -> status >= 500 || status == 429);
    }

    /** Photon's policy: six attempts (Spectrum: delivery semantics). */
    public static RetryPolicy photon() {
        return new RetryPolicy(
                List.of(
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10)),
                0.5,
                1.5,
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                status -> status >= 500 || status == 408 || status == 429);
    }

    /** The same policy with all delays multiplied, so that tests are fast; time limits stay the same. */
    public RetryPolicy scaled(double factor) {
        return new RetryPolicy(
                delays.stream().map(delay -> times(delay, factor)).toList(),
                jitterFrom,
                jitterTo,
                times(maxDelay, factor),
                responseTimeout,
                isRetried);
    }

    public RetryPolicy withResponseTimeout(Duration value) {
        return new RetryPolicy(delays, jitterFrom, jitterTo, maxDelay, value, isRetried);
    }

    /** The delay after this number of attempts, or null if there are no more. */
    Duration delay(int attempts, Random random) {
        if (attempts > delays.size()) {
            return null;
        }
        double factor = jitterFrom + (jitterTo - jitterFrom) * random.nextDouble();
        Duration delay = times(delays.get(attempts - 1), factor);
        return delay.compareTo(maxDelay) > 0 ? maxDelay : delay;
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofNanos((long) (duration.toNanos() * factor));
    }
}
