// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.webhook;

import io.github.camelimessage.simulator.fault.WebhookFaultPlan;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sends webhooks concurrently, each until it succeeds or is given up. Everything after {@link #submit} runs on one
 * event loop, so no lock is needed.
 */
public final class DeliveryEngine {
    /** The number of the client's connections to one host. */
    public static final int MAX_IN_FLIGHT = 32;

    private static final Duration LATE = Duration.ofMinutes(10);
    private static final long SEED = 20_260_203;

    private final Vertx vertx;
    private final Context context;
    private final HttpClient http;
    private final RetryPolicy policy;
    private final WebhookFaultPlan faults;
    private final Runnable begin;
    private final Consumer<Delivery> end;
    private final DeliveryLog log = new DeliveryLog();
    private final Random jitter = new Random(SEED);
    private final Deque<Delivery> ready = new ArrayDeque<>();
    private final Map<Delivery, Runnable> afterFirstAttempt = new HashMap<>();
    private final ReorderWindow window;
    private int inFlight;

    /**
     * @param begin called for each delivery before it starts
     * @param end called once for each delivery when it succeeded or was given up
     */
    public DeliveryEngine(
            Vertx vertx,
            HttpClient http,
            RetryPolicy policy,
            WebhookFaultPlan faults,
            Runnable begin,
            Consumer<Delivery> end) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.http = http;
        this.policy = policy;
        this.faults = faults;
        this.begin = begin;
        this.end = end;
        this.window = new ReorderWindow(vertx, faults, this::startInTurn);
    }

    public DeliveryLog log() {
        return log;
    }

    /** Delivers, from any thread. */
    public void submit(Delivery delivery) {
        log.add(delivery);
        begin.run();
        context.runOnContext(go -> {
            if (!window.take(delivery)) {
                enqueue(delivery);
            }
        });
    }

    /** Repeats a delivery with the same id. */
    public Delivery redeliver(Delivery delivery) {
        Delivery again = delivery.again();
        submit(again);
        return again;
    }

    /** Each delivery waits for the first attempt of the previous one. */
    private void startInTurn(Deque<Delivery> order) {
        Delivery next = order.poll();
        if (next != null) {
            afterFirstAttempt.put(next, () -> startInTurn(order));
            enqueue(next);
        }
    }

    private void enqueue(Delivery delivery) {
        ready.add(delivery);
        startNext();
    }

    private void startNext() {
        while (inFlight < MAX_IN_FLIGHT && !ready.isEmpty()) {
            inFlight++;
            attempt(ready.remove());
        }
    }

    private void attempt(Delivery delivery) {
        Instant at = Instant.now();
        HttpClientRequest[] open = new HttpClientRequest[1];
        http.request(options(delivery))
                .compose(request -> {
                    open[0] = request;
                    sign(delivery, request, at);
                    return request.send(Buffer.buffer(delivery.bytes()))
                            .compose(answer -> answer.body().map(answer.statusCode()));
                })
                .timeout(policy.responseTimeout().toNanos(), TimeUnit.NANOSECONDS)
                .onComplete(result -> {
                    if (result.failed() && open[0] != null) {
                        open[0].reset();
                    }
                    // The client may have used another event loop for the connection.
                    context.runOnContext(go -> attempted(delivery, at, result));
                });
    }

    private RequestOptions options(Delivery delivery) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(delivery.target().toString())
                .setFollowRedirects(false)
                .setConnectTimeout(policy.responseTimeout().toMillis());
    }

    private void sign(Delivery delivery, HttpClientRequest request, Instant at) {
        boolean isForged = faults.forgeries().take(delivery.eventType()) != null;
        boolean isLate = faults.oldTimes().take(delivery.eventType()) != null;
        long timestamp = (isLate ? at.minus(LATE) : at).getEpochSecond();
        request.putHeader("content-type", "application/json");
        delivery.signer().sign(delivery, delivery.bytes(), timestamp, isForged, request::putHeader);
    }

    private void attempted(Delivery delivery, Instant at, AsyncResult<Integer> result) {
        inFlight--;
        Integer status = result.succeeded() ? result.result() : null;
        delivery.tried(new Attempt(at, status, result.succeeded() ? null : problem(result.cause())));
        if (status != null && status / 100 == 2) {
            finish(delivery, Outcome.DELIVERED);
        } else if (status != null && !policy.isRetried().test(status)) {
            finish(delivery, Outcome.REFUSED);
        } else if (status == null && result.cause() instanceof UnknownHostException) {
            finish(delivery, Outcome.UNREACHABLE);
        } else {
            retry(delivery);
        }
        Runnable next = afterFirstAttempt.remove(delivery);
        if (next != null) {
            next.run();
        }
        startNext();
    }

    private static String problem(Throwable cause) {
        return cause.getClass().getSimpleName();
    }

    private void retry(Delivery delivery) {
        Duration delay = policy.delay(delivery.tries(), jitter);
        if (delay == null) {
            finish(delivery, Outcome.EXHAUSTED);
        } else {
            // A timer needs whole milliseconds, at least one.
            vertx.setTimer(Math.max(1, delay.toMillis()), go -> context.runOnContext(again -> enqueue(delivery)));
        }
    }

    private void finish(Delivery delivery, Outcome outcome) {
        delivery.end(outcome);
        Integer more = outcome == Outcome.DELIVERED ? faults.repeats().take(delivery.eventType()) : null;
        for (int i = 0; more != null && i < more; i++) {
            redeliver(delivery);
        }
        end.accept(delivery);
    }
}
