// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import io.github.camelimessage.call.Calls;
import io.github.camelimessage.call.PendingCall;
import io.github.camelimessage.call.Repeats;
import io.github.camelimessage.call.Tokens;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.Redaction;
import io.github.camelimessage.http.HttpCall;
import io.github.camelimessage.http.UserAgent;
import io.github.camelimessage.rules.WholeText;
import io.github.camelimessage.sdk.RetryListener;
import io.github.camelimessage.sdk.RetryPolicy;
import io.github.camelimessage.sdk.TokenSupplier;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Makes calls and retries them. Each attempt asks for the token. All attempts of a call send the same bytes, and so the
 * same idempotency key. Requests stay in memory until the call ends.
 */
public final class LinqCalls implements AutoCloseable {

    private static final LinqRepeats RULES = new LinqRepeats();
    private static final MediaType JSON = MediaType.get(LinqRequest.JSON);

    private final LinqHttp http;
    private final Tokens tokens;
    private final Repeats repeats;
    private final int maxAnswerBytes;
    private final Calls calls = new Calls();

    /**
     * @param listener called for each retry
     * @param maxAnswerBytes limit of an answer in bytes, decompressed
     */
    public LinqCalls(
            LinqHttp http, TokenSupplier tokens, RetryPolicy retry, RetryListener listener, int maxAnswerBytes) {
        this.maxAnswerBytes = maxAnswerBytes;
        this.http = http;
        this.tokens = new Tokens(tokens, calls.timer(), listener);
        this.repeats = new Repeats(retry, RULES, calls.timer(), listener);
    }

    /** Asks an endpoint. */
    public <A> CompletableFuture<A> call(LinqRequest<A> request) {
        byte[] body = request.body() == null ? null : LinqJsonMapper.bytes(request.body());
        request.query().forEach(WholeText::check);
        HttpUrl url = url(request);
        AtomicBoolean mayBeDone = new AtomicBoolean();
        return run(
                request.isRepeatable(),
                pending -> tokens.attempt(token -> pending.attempt(() -> observed(
                        new HttpCall<>(
                                        http.api().newCall(http(request, url, body, token)),
                                        new LinqReader<>(request, new Redaction(token), mayBeDone::get, maxAnswerBytes),
                                        http.slots())
                                .start(),
                        mayBeDone))));
    }

    /** Makes a call to a host other than the API, without the token. */
    <A> CompletableFuture<A> transfer(Supplier<HttpCall<A>> attempt) {
        return run(true, pending -> pending.attempt(attempt::get));
    }

    /** The same without retries: the content to send can be read only once. */
    <A> CompletableFuture<A> transferOnce(Supplier<HttpCall<A>> attempt) {
        PendingCall<A> pending = calls.begin();
        if (!pending.isDone()) {
            pending.attempt(attempt::get)
                    .whenComplete((answer, failure) -> pending.settle(answer, failure, Function.identity()));
        }
        return pending;
    }

    LinqHttp http() {
        return http;
    }

    private <A> CompletableFuture<A> run(boolean isRepeatable, Function<PendingCall<A>, CompletionStage<A>> attempt) {
        PendingCall<A> pending = calls.begin();
        if (!pending.isDone()) {
            repeats.run(isRepeatable, () -> attempt.apply(pending))
                    .whenComplete((answer, failure) -> pending.settle(answer, failure, Function.identity()));
        }
        return pending;
    }

    private static <A> CompletableFuture<A> observed(CompletableFuture<A> attempt, AtomicBoolean mayBeDone) {
        attempt.whenComplete((answer, failure) -> {
            if (failure instanceof IMessageException e && !Tokens.isRefusal(e) && !RULES.isUndone(e)) {
                mayBeDone.set(true);
            }
        });
        return attempt;
    }

    private HttpUrl url(LinqRequest<?> request) {
        HttpUrl.Builder url = http.base().newBuilder().addPathSegment("v3");
        request.path().forEach(url::addPathSegment);
        request.query().forEach(url::addQueryParameter);
        return url.build();
    }

    private static Request http(LinqRequest<?> request, HttpUrl url, byte[] body, String token) {
        return new Request.Builder()
                .url(url)
                .method(request.verb(), body(request, body))
                .header("Authorization", "Bearer " + token)
                .header("Accept", request.accept())
                .header("User-Agent", UserAgent.VALUE)
                .build();
    }

    private static RequestBody body(LinqRequest<?> request, byte[] json) {
        if (json != null) {
            return new OneShotBody(json, JSON);
        }
        return request.verb().equals("POST") ? new OneShotBody(new byte[0], null) : null;
    }

    @Override
    public void close() {
        calls.close();
        http.close();
    }
}
