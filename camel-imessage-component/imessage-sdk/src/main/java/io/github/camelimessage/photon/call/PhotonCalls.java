// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.call;

import com.google.protobuf.Message;
import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.PhotonErrors;
import io.github.camelimessage.photon.transport.Transport;
import io.github.camelimessage.sdk.RetryPolicy;
import io.github.camelimessage.sdk.TokenSupplier;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Makes calls out of attempts: each attempt asks for the token, all attempts of a call share one idempotency key, and the
 * time limit covers the call as a whole.
 */
public final class PhotonCalls implements AutoCloseable {

    private final Transport transport;
    private final TokenSupplier tokens;
    private final Duration timeout;
    private final boolean autoIdempotency;
    private final Repeats repeats;
    private final ScheduledThreadPoolExecutor timer = timer();
    private final Set<PendingCall<?>> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param timeout limit of a whole call, or null for none */
    public PhotonCalls(
            Transport transport, TokenSupplier tokens, Duration timeout, RetryPolicy retry, boolean autoIdempotency) {
        this.transport = transport;
        this.tokens = tokens;
        this.timeout = timeout;
        this.autoIdempotency = autoIdempotency;
        this.repeats = new Repeats(retry, timer);
    }

    /** Calls a method and turns its answer into what the caller wants. */
    public <Q extends Message, A extends Message, R> CompletableFuture<R> call(
            MethodDescriptor<Q, A> method, Q request, Function<A, R> mapping) {
        PendingCall<R> pending = new PendingCall<>(inFlight::remove);
        inFlight.add(pending);
        if (closed) { // read after adding, so that close() either sees the call or is seen by it
            pending.completeExceptionally(PhotonErrors.network("The client is closed", null));
            return pending;
        }
        limit(pending, method);
        CallKeys keys = CallKeys.of(method, request, autoIdempotency);
        repeats.run(keys.isRepeatable(), () -> attempt(method, request, keys.idempotencyKey(), pending))
                .whenComplete((answer, failure) -> pending.settle(answer, failure, mapping));
        return pending;
    }

    private <Q extends Message, A extends Message> CompletionStage<A> attempt(
            MethodDescriptor<Q, A> method, Q request, String idempotencyKey, PendingCall<?> pending) {
        return token().thenCompose(token ->
                pending.attempt(() -> transport.unary(method, request, new Attempt(token, idempotencyKey))));
    }

    private CompletionStage<String> token() {
        CompletionStage<String> stage;
        try {
            stage = tokens.token();
        } catch (RuntimeException e) {
            stage = CompletableFuture.failedStage(e);
        }
        return stage.handle((token, failure) -> {
            if (failure != null) {
                throw unauthenticated("The token supplier failed", failure);
            }
            if (token == null || token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
                throw unauthenticated("The token is missing, or holds what no HTTP header can carry", null);
            }
            return token;
        });
    }

    private static AuthenticationException unauthenticated(String message, Throwable cause) {
        return new AuthenticationException(message, ErrorDetails.local(ErrorCodes.UNAUTHENTICATED, Map.of()), cause);
    }

    private void limit(PendingCall<?> pending, MethodDescriptor<?, ?> method) {
        if (timeout != null) {
            // What the caller does next may block, so it does not run on the one thread that keeps the time.
            Runnable expire = () -> ForkJoinPool.commonPool()
                    .execute(() -> pending.completeExceptionally(PhotonErrors.timeout(
                            method.getBareMethodName() + " was not answered within " + timeout.toMillis() + " ms")));
            pending.onCompletion(timer.schedule(expire, timeout.toNanos(), TimeUnit.NANOSECONDS));
        }
    }

    @Override
    public void close() {
        closed = true;
        inFlight.forEach(pending -> pending.completeExceptionally(
                PhotonErrors.network("The client was closed while the call was in flight", null)));
        timer.shutdownNow();
        transport.close();
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "imessage-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
