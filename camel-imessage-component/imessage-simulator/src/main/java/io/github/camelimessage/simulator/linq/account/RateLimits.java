// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The documented rate limits, if they are enabled. */
public final class RateLimits {
    private static final int MESSAGES = 30;
    private static final Duration MESSAGE_WINDOW = Duration.ofSeconds(60);
    private static final Duration CHECK_WINDOW = Duration.ofSeconds(10);

    private final boolean isOn;
    private final Clock clock;
    private final Map<String, Deque<Instant>> uses = new HashMap<>();

    RateLimits(boolean isOn, Clock clock) {
        this.isOn = isOn;
        this.clock = clock;
    }

    /** Counts a message from a line to a recipient. Returns the time to wait if the limit is exceeded, else null. */
    public Duration message(String line, String recipient) {
        return isOn ? use(line + " " + recipient, MESSAGES, MESSAGE_WINDOW) : null;
    }

    /** Counts a capability check. */
    public Duration check() {
        return isOn ? use("", 1, CHECK_WINDOW) : null;
    }

    private synchronized Duration use(String key, int most, Duration window) {
        Instant now = clock.instant();
        Deque<Instant> times = uses.computeIfAbsent(key, any -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.peek().plus(window).isAfter(now)) {
            times.remove();
        }
        if (times.size() >= most) {
            return Duration.between(now, times.peek().plus(window));
        }
        times.add(now);
        return null;
    }
}
