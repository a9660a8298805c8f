// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.call.Steps;
import io.github.camelimessage.error.IMessageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A project at Photon, with its id and secret. It exchanges them for the tokens of the shared pool or of the project's
 * lines, renews these tokens, and makes the calls of the management plane (Photon: management plane, token exchange).
 *
 * <p>Tokens are renewed after 80 % of their lifetime, also without calls. When less than 30 seconds are left (or a
 * tenth of a lifetime below 300 seconds), a call waits for the renewal, at most 5 seconds. When an exchange fails,
 * valid tokens stay in use. Without a valid token, calls fail with the error of the exchange: after four attempts if
 * the management plane is not available or asks for fewer requests
 * ({@link io.github.camelimessage.error.ConnectionException}, {@link io.github.camelimessage.error.RateLimitException},
 * both {@code retryable}), at once if the credentials are wrong or the project is suspended
 * ({@link io.github.camelimessage.error.AuthenticationException}). The next exchange starts after 1 second, then 2, up
 * to 30. A token that the server refuses is exchanged at once, one time for all clients of the project.
 *
 * <p>One project serves any number of clients. Close it after them. Thread-safe.
 */
public final class PhotonProject implements AutoCloseable {

    private static final ManagementRequest<TokenAnswer> ISSUE_TOKENS =
            ManagementRequest.post(null, TokenAnswer.class, true, "imessage", "tokens");

    /** Lines are read rarely, and then a line that was just added must be included. */
    private static final Duration LATELY = Duration.ofSeconds(10);

    private final String projectId;
    private final ManagementCalls calls;
    private final Clock clock;
    private final ProjectTokens tokens;

    PhotonProject(String projectId, ManagementCalls calls, Clock clock) {
        this.projectId = projectId;
        this.calls = calls;
        this.clock = clock;
        this.tokens = new ProjectTokens(this::exchange, clock, calls.timer());
    }

    public static PhotonProjectBuilder builder() {
        return new PhotonProjectBuilder();
    }

    private CompletableFuture<TokenSet> exchange() {
        return calls.repeated(ISSUE_TOKENS, attempt -> {
            Instant asked = clock.instant();
            return Steps.map(attempt.get(), answer -> TokenSet.of(answer, asked));
        });
    }

    /**
     * Access to the service for one client.
     *
     * @param line phone number or instance id; null for the shared pool, or for the only line of the project. If null
     *     and the project has several lines, calls fail with a
     *     {@link io.github.camelimessage.error.ValidationException} that lists them. If the project does not have the
     *     line, calls fail with a {@link io.github.camelimessage.error.NotFoundException}
     */
    public LineAccess access(String line) {
        return new LineAccess(tokens, line == null || line.isBlank() ? null : line.strip());
    }

    /**
     * The lines of the project, by instance id, from tokens that are at most 10 seconds old; empty on the shared pool.
     */
    public CompletableFuture<List<ProjectLine>> lines() {
        return Steps.map(tokens.youngerThan(LATELY), TokenSet::lines);
    }

    /** The lines of the last tokens, by instance id; null before the first exchange. Makes no call. */
    public List<ProjectLine> knownLines() {
        TokenSet last = tokens.last();
        return last == null ? null : last.lines();
    }

    /**
     * The line of this phone number or instance id. The management plane is called only if the current tokens do not
     * contain it. Fails as calls through {@link #access} do.
     */
    public CompletableFuture<ProjectLine> line(String name) {
        LineAccess access = access(name);
        return access.token().toCompletableFuture().thenApply(token -> access.line());
    }

    /**
     * The line that Photon would assign to a new person (management plane: lines/route). Fails with a
     * {@link io.github.camelimessage.error.NotFoundException} if the project has no lines of its own.
     */
    public CompletableFuture<BestLine> bestLine() {
        return Steps.map(calls.call(() -> ManagementRequest.get(JsonNode.class, "lines", "route")), BestLine::of);
    }

    /** The project's webhooks. */
    public ProjectWebhooks webhooks() {
        return new ProjectWebhooks(calls);
    }

    /** The users whom the project may write to. */
    public ProjectUsers users() {
        return new ProjectUsers(calls);
    }

    public String projectId() {
        return projectId;
    }

    /** The status of the token exchange; makes no call. */
    public ProjectStatus status() {
        TokenSet last = tokens.last();
        Throwable failure = tokens.lastFailure();
        return new ProjectStatus(
                last == null ? null : last.lines().size(),
                last == null ? null : last.expires(),
                failure instanceof IMessageException known ? known : null);
    }

    /** Stops the renewals and fails calls of the management plane that are in progress. */
    @Override
    public void close() {
        calls.close();
    }

    /** Leaves out the secret and the tokens. */
    @Override
    public String toString() {
        return "PhotonProject[" + projectId + "]";
    }
}
