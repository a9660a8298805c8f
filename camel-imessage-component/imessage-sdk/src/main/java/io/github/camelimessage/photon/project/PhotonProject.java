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
 * A project at Photon, known by its id and secret. It exchanges them for the tokens of the shared pool or of the project's
 * lines, keeps those fresh, and makes the calls of the management plane (Photon: management plane, token exchange).
 *
 * <p>Tokens are renewed when 80 % of their life is over, also while nobody calls. A call with less than 30 seconds left (of a
 * life below 300 seconds, a tenth) waits for the renewal, for 5 seconds at most. When an exchange fails, tokens that still
 * live are used on; without any, calls fail with what the exchange failed with: after four attempts for a management plane
 * that is away or asks for fewer requests ({@link io.github.camelimessage.error.ConnectionException},
 * {@link io.github.camelimessage.error.RateLimitException}, both {@code retryable}), at once for credentials that are wrong or
 * a project that is suspended ({@link io.github.camelimessage.error.AuthenticationException}). The next exchange follows after
 * 1 second, then 2, up to 30. A token that the server refuses is exchanged at once, once for all clients of the project.
 *
 * <p>One project serves any number of clients, and has to be closed after them. May be used from any thread.
 */
public final class PhotonProject implements AutoCloseable {

    private static final ManagementRequest<TokenAnswer> ISSUE_TOKENS =
            ManagementRequest.post(null, TokenAnswer.class, true, "imessage", "tokens");

    /** Lines are asked for rarely, and then one that was just added has to be there. */
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
     * The way to the service for one client.
     *
     * @param line phone number or instance id; null for the shared pool, or for the only line of the project. Calls fail with
     *     a {@link io.github.camelimessage.error.ValidationException} that says which lines there are when it has several,
     *     and with a {@link io.github.camelimessage.error.NotFoundException} when it does not have this one
     */
    public LineAccess access(String line) {
        return new LineAccess(tokens, line == null || line.isBlank() ? null : line.strip());
    }

    /** The lines of the project, by instance id, as tokens of the last 10 seconds name them; empty on the shared pool. */
    public CompletableFuture<List<ProjectLine>> lines() {
        return Steps.map(tokens.youngerThan(LATELY), TokenSet::lines);
    }

    /** The lines of the last tokens, by instance id; null before the first exchange. Makes no call. */
    public List<ProjectLine> knownLines() {
        TokenSet last = tokens.last();
        return last == null ? null : last.lines();
    }

    /**
     * The line of this phone number or instance id. The management plane is asked only when the tokens at hand do not name it.
     * Fails as calls through {@link #access} do.
     */
    public CompletableFuture<ProjectLine> line(String name) {
        LineAccess access = access(name);
        return access.token().toCompletableFuture().thenApply(token -> access.line());
    }

    /**
     * The line that Photon would give a new person (management plane: lines/route). A
     * {@link io.github.camelimessage.error.NotFoundException} without lines of its own.
     */
    public CompletableFuture<BestLine> bestLine() {
        return Steps.map(calls.call(() -> ManagementRequest.get(JsonNode.class, "lines", "route")), BestLine::of);
    }

    /** The project's webhooks. */
    public ProjectWebhooks webhooks() {
        return new ProjectWebhooks(calls);
    }

    /** The people whom the project may write to. */
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

    /** Ends renewals, and fails calls of the management plane in flight. */
    @Override
    public void close() {
        calls.close();
    }

    /** Without the secret and the tokens. */
    @Override
    public String toString() {
        return "PhotonProject[" + projectId + "]";
    }
}
