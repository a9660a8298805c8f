// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

import io.github.camelimessage.component.imessage.Pacing;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the sends of an endpoint are paced.
 *
 * @param longestWait with {@link Pacing#WAIT}: a send that would have to wait longer fails
 */
public record PacingRule(Pacing pacing, List<PacingLimit> limits, Duration longestWait) {

    /** Photon's documentation: 5,000 messages a day for a server, 50 new conversations a day for a line. */
    public static final String PHOTON = "line:5000/1d,newChat:50/1d";

    /** Linq's documentation: 30 messages in 60 seconds for each sender and recipient. */
    public static final String LINQ = "chat:30/1m";

    public PacingRule {
        limits = List.copyOf(limits);
    }

    /**
     * @param limits the text of the option
     * @throws IllegalArgumentException if it is invalid
     */
    public static PacingRule of(Pacing pacing, String limits, Duration longestWait) {
        return new PacingRule(pacing, parse(limits), longestWait);
    }

    private static List<PacingLimit> parse(String limits) {
        return Arrays.stream(limits.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(PacingLimit::parse)
                .distinct()
                .toList();
    }

    public boolean isOff() {
        return pacing == Pacing.OFF;
    }

    @Override
    public String toString() {
        return pacing + " " + limits.stream().map(PacingLimit::toString).collect(Collectors.joining(","));
    }
}
