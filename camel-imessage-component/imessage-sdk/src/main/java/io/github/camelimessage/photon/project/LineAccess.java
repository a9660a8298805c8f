// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.sdk.TokenSupplier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * The token of the shared pool, or of one line of a project; created by {@link PhotonProject#access}. Each client needs
 * its own. When the server refuses a token to several clients, it is exchanged once for all of them.
 */
public final class LineAccess implements TokenSupplier {

    /** If the tokens are older than this and do not contain a line, the line may have been added since. */
    private static final Duration NEW = Duration.ofSeconds(30);

    /** @param line null for the shared pool */
    private record Given(TokenSet tokens, ProjectLine line) {}

    private final ProjectTokens tokens;
    private final String name;
    private volatile Given given;

    LineAccess(ProjectTokens tokens, String name) {
        this.tokens = tokens;
        this.name = name;
    }

    @Override
    public CompletionStage<String> token() {
        return tokens.next()
                .thenCompose(set -> has(set) ? CompletableFuture.completedFuture(set) : tokens.youngerThan(NEW))
                .thenApply(this::give);
    }

    /** Exchanges the tokens, unless another client has already done so. */
    @Override
    public CompletionStage<String> freshToken() {
        Given refused = given;
        return tokens.insteadOf(refused == null ? null : refused.tokens()).thenApply(this::give);
    }

    /**
     * The line of the last token: null for the shared pool.
     *
     * @throws AuthenticationException if no token was received yet
     */
    public ProjectLine line() {
        Given last = given;
        if (last == null) {
            throw new AuthenticationException(
                    "No token of the project has been received yet",
                    ErrorDetails.local(ErrorCodes.UNAUTHENTICATED, Map.of()),
                    null);
        }
        return last.line();
    }

    private String give(TokenSet set) {
        ProjectLine line = choose(set);
        given = new Given(set, line);
        return set.token(line);
    }

    private boolean has(TokenSet set) {
        return name == null || set.isShared() || set.lines().stream().anyMatch(line -> line.isNamed(name));
    }

    private ProjectLine choose(TokenSet set) {
        List<ProjectLine> lines = set.lines();
        if (set.isShared()) {
            if (name != null) {
                throw ValidationException.invalidArgument(
                        "line",
                        name,
                        "The project is on Photon's shared pool and has no line of its own: remove the option"
                                + " line, which is " + ErrorText.quoted(name));
            }
            return null;
        }
        if (name != null) {
            return lines.stream().filter(line -> line.isNamed(name)).findFirst().orElseThrow(() -> gone(lines));
        }
        return switch (lines.size()) {
            case 0 -> throw gone(lines);
            case 1 -> lines.get(0);
            default ->
                throw ValidationException.invalidArgument(
                        "line",
                        null,
                        "The project has " + lines.size() + " lines, and the option line is not set. Set it to one of "
                                + told(lines));
        };
    }

    private IMessageException gone(List<ProjectLine> lines) {
        String lack = "The project has no line" + (name == null ? "" : " " + ErrorText.quoted(name));
        return new NotFoundException(
                lack + (name == null || lines.isEmpty() ? " yet" : ". It has " + told(lines)),
                ErrorDetails.local("lineNotFound", name == null ? Map.of() : Map.of("line", name)),
                null);
    }

    private static String told(List<ProjectLine> lines) {
        return lines.stream().map(ProjectLine::toString).collect(Collectors.joining(", "));
    }
}
