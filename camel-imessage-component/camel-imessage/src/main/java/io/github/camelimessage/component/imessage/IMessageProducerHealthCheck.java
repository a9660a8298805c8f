// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.photon.project.ProjectStatus;
import io.github.camelimessage.sdk.IMessageClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Readiness of one client: whether the service answers and accepts the token. The probe is a cheap call: the number of
 * chats at Photon, the lines at Linq.
 */
final class IMessageProducerHealthCheck extends AbstractHealthCheck {

    /** A hanging probe must not block the caller, who usually waits for some seconds only. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Connection connection;
    private final IMessageClient client;
    private final Supplier<ProjectStatus> project;

    /** @param project may return null */
    IMessageProducerHealthCheck(
            String id, Connection connection, IMessageClient client, Supplier<ProjectStatus> project) {
        super("camel", id);
        this.connection = connection;
        this.client = client;
        this.project = project;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        builder.detail("service", connection.toString());
        if (connection.account() != null) {
            builder.detail("account", connection.account());
        }
        CompletableFuture<?> answer = probe();
        try {
            answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            builder.up();
        } catch (ExecutionException e) {
            down(builder, e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            builder.down().message("No answer from " + connection + " within " + LIMIT.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            builder.unknown().message("Interrupted while waiting for " + connection);
        }
        tellTokens(builder);
    }

    /**
     * Calls still work with a token that cannot be renewed, so the details show the failure before the token expires.
     */
    private void tellTokens(HealthCheckResultBuilder builder) {
        ProjectStatus status = project.get();
        if (status == null) {
            return;
        }
        builder.detail("project", connection.project().projectId());
        if (status.tokensExpire() != null) {
            builder.detail("tokens.expire", status.tokensExpire().toString());
        }
        if (status.lastFailure() != null) {
            builder.detail("tokens.error", status.lastFailure().toString());
        }
    }

    private CompletableFuture<?> probe() {
        try {
            return client instanceof LinqClient linq
                    ? linq.api().phoneNumbers().list()
                    : client.chats().count(false);
        } catch (RuntimeException | Error e) { // a user's own client
            return CompletableFuture.failedFuture(e);
        }
    }

    /** For foreign exceptions only the class: their text may contain anything. */
    private void down(HealthCheckResultBuilder builder, Throwable failure) {
        builder.down().detail("error.class", failure.getClass().getSimpleName());
        String message = connection + " does not serve calls: ";
        if (failure instanceof IMessageException refused) {
            builder.error(refused).message(message + refused);
            builder.detail("error.code", refused.code());
            builder.detail("error.retryable", refused.retryable());
        } else {
            builder.message(message + failure.getClass().getName());
        }
    }
}
