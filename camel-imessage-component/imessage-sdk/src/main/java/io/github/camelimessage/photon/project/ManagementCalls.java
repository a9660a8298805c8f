// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import io.github.camelimessage.call.Calls;
import io.github.camelimessage.call.PendingCall;
import io.github.camelimessage.call.Repeats;
import io.github.camelimessage.call.Steps;
import io.github.camelimessage.call.Validated;
import io.github.camelimessage.error.Redaction;
import io.github.camelimessage.http.CallSlots;
import io.github.camelimessage.http.HttpCall;
import io.github.camelimessage.http.HttpClients;
import io.github.camelimessage.http.TlsOptions;
import io.github.camelimessage.http.UserAgent;
import io.github.camelimessage.sdk.RetryListener;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Makes requests to the management plane, with the project's credentials, within its rate limit, and retries them. */
final class ManagementCalls implements AutoCloseable {

    /** Limit of one attempt. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final int AT_ONCE = 4;
    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpUrl project;
    private final String authorization;
    private final Redaction secret;
    private final Redaction credentials;
    private final OkHttpClient http;
    private final boolean ownClient;
    private final CallSlots slots = new CallSlots(AT_ONCE);
    private final Calls calls = new Calls();
    private final Pace pace;
    private final Repeats repeats;

    ManagementCalls(
            HttpUrl base,
            String projectId,
            String secret,
            int perSecond,
            TlsOptions tls,
            OkHttpClient userClient,
            RetryListener listener) {
        this.project = base.newBuilder()
                .addPathSegment("projects")
                .addPathSegment(projectId)
                .build();
        this.authorization = Credentials.basic(projectId, secret, StandardCharsets.UTF_8);
        this.secret = new Redaction(secret);
        this.credentials = new Redaction(authorization.substring("Basic ".length()));
        this.http = HttpClients.create(userClient, tls)
                .newBuilder()
                .callTimeout(TIMEOUT)
                .build();
        this.ownClient = userClient == null;
        this.pace = new Pace(perSecond, calls.timer());
        this.repeats = new Repeats(ManagementRepeats.POLICY, new ManagementRepeats(), calls.timer(), listener);
    }

    /** Makes a call with its retries. Invalid input fails the future. */
    <A> CompletableFuture<A> call(Supplier<ManagementRequest<A>> request) {
        return Validated.call(() -> {
            ManagementRequest<A> made = request.get();
            return repeated(made, Supplier::get);
        });
    }

    /**
     * Makes a call with its retries.
     *
     * @param attempt makes one attempt; may extend its answer
     */
    <A, R> CompletableFuture<R> repeated(
            ManagementRequest<A> request, Function<Supplier<CompletableFuture<A>>, CompletableFuture<R>> attempt) {
        byte[] body = request.body() == null ? null : ManagementJson.bytes(request.body());
        PendingCall<R> pending = calls.begin();
        if (!pending.isDone()) {
            CompletionStage<R> made = repeats.run(
                    request.isRepeatable(), () -> pending.attempt(() -> attempt.apply(() -> attempt(request, body))));
            made.whenComplete((answer, failure) -> pending.settle(answer, failure, Function.identity()));
        }
        return pending;
    }

    private <A> CompletableFuture<A> attempt(ManagementRequest<A> request, byte[] body) {
        return Steps.then(pace.turn(), turn -> new HttpCall<>(
                        http.newCall(http(request, body)), new ManagementReader<>(request, secret, credentials), slots)
                .start());
    }

    private Request http(ManagementRequest<?> request, byte[] body) {
        HttpUrl.Builder url = project.newBuilder();
        request.path().forEach(url::addPathSegment);
        request.query().forEach(url::addQueryParameter);
        boolean needsBody = request.verb().equals("POST") || request.verb().equals("PATCH");
        return new Request.Builder()
                .url(url.build())
                .method(
                        request.verb(),
                        body != null
                                ? RequestBody.create(body, JSON)
                                : needsBody ? RequestBody.create(new byte[0], null) : null)
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .header("User-Agent", UserAgent.VALUE)
                .build();
    }

    ScheduledExecutorService timer() {
        return calls.timer();
    }

    /** Fails the calls in flight. */
    @Override
    public void close() {
        calls.close();
        http.dispatcher().cancelAll();
        if (ownClient) {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }
}
