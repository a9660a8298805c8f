// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import io.github.camelimessage.error.IMessageException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All tokens of a project, from one exchange, and their lifetime. */
final class TokenSet {

    private static final String SHARED = "shared";
    private static final String DEDICATED = "dedicated";
    private static final double RENEWED_AT = 0.8;
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** The longest lifetime of a token, whatever the server says. */
    private static final double LONGEST_SECONDS = Duration.ofDays(365).toSeconds();

    private final String sharedToken;
    private final Map<String, String> tokens;
    private final List<ProjectLine> lines;
    private final Instant asked;
    private final Duration life;

    private TokenSet(
            String sharedToken, Map<String, String> tokens, List<ProjectLine> lines, Instant asked, Duration life) {
        this.sharedToken = sharedToken;
        this.tokens = tokens;
        this.lines = lines;
        this.asked = asked;
        this.life = life;
    }

    /**
     * @param asked when the exchange was requested. The lifetime counts from there, because the server does not say
     *     when it starts
     * @throws IMessageException if the answer is not as documented
     */
    static TokenSet of(TokenAnswer answer, Instant asked) {
        Double seconds = answer.expiresIn();
        if (seconds == null || !(seconds > 0)) {
            throw unexpected("no lifetime (expiresIn)");
        }
        Duration life = Duration.ofMillis(Math.round(Math.min(seconds, LONGEST_SECONDS) * 1000));
        if (SHARED.equals(answer.type())) {
            if (answer.token() == null || answer.token().isBlank()) {
                throw unexpected("no token of the shared pool");
            }
            return new TokenSet(answer.token(), Map.of(), List.of(), asked, life);
        }
        if (!DEDICATED.equals(answer.type()) || answer.auth() == null) {
            throw unexpected("neither a token of the shared pool nor tokens of lines");
        }
        return dedicated(answer, asked, life);
    }

    private static TokenSet dedicated(TokenAnswer answer, Instant asked, Duration life) {
        Map<String, String> tokens = new HashMap<>();
        List<ProjectLine> lines = new ArrayList<>();
        answer.auth().forEach((instance, token) -> {
            if (token != null && !token.isBlank()) {
                tokens.put(instance, token);
                String number =
                        answer.numbers() == null ? null : answer.numbers().get(instance);
                lines.add(new ProjectLine(instance, number == null || number.isBlank() ? null : number));
            }
        });
        lines.sort(Comparator.comparing(ProjectLine::instanceId));
        return new TokenSet(null, Map.copyOf(tokens), List.copyOf(lines), asked, life);
    }

    private static IMessageException unexpected(String lack) {
        return IMessageException.unexpectedAnswer("The answer to the token exchange has " + lack, null);
    }

    boolean isShared() {
        return sharedToken != null;
    }

    /** Empty for the shared pool. */
    List<ProjectLine> lines() {
        return lines;
    }

    /** @param line null for the shared pool */
    String token(ProjectLine line) {
        return line == null ? sharedToken : tokens.get(line.instanceId());
    }

    boolean lives(Instant now) {
        return now.isBefore(expires());
    }

    boolean isDue(Instant now) {
        return !now.isBefore(due());
    }

    /**
     * Whether the token expires so soon that a call should wait: within 30 seconds, or, for a lifetime below 300
     * seconds, in the last tenth.
     */
    boolean isNearlyOver(Instant now) {
        Duration tenth = life.dividedBy(10);
        return !now.isBefore(expires().minus(tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN));
    }

    Instant due() {
        return asked.plusMillis(Math.round(life.toMillis() * RENEWED_AT));
    }

    Instant expires() {
        return asked.plus(life);
    }

    /** False if the clock was set back since: then the age is not known. */
    boolean isYounger(Duration age, Instant now) {
        return !now.isBefore(asked) && now.isBefore(asked.plus(age));
    }

    /** Leaves out the tokens. */
    @Override
    public String toString() {
        return "TokenSet[" + (isShared() ? SHARED : lines) + ", expires " + expires() + "]";
    }
}
