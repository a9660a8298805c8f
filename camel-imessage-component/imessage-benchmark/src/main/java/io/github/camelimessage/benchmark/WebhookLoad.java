// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts messages as Linq signs them, a fixed number concurrently, each with its own id. */
final class WebhookLoad implements AutoCloseable {

    private static final int IN_FLIGHT = 16;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http =
            vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(IN_FLIGHT).setMaxWaitQueueSize(-1));
    private final SecretKeySpec key;
    private final int port;

    WebhookLoad(String secret, int port) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256");
        this.port = port;
    }

    /** Posts for this time. @return answers per second; throws if an answer is not a success */
    double perSecond(String path, long nanos) throws Exception {
        Semaphore places = new Semaphore(IN_FLIGHT);
        AtomicLong answers = new AtomicLong();
        AtomicLong refusals = new AtomicLong();
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < nanos) {
            places.acquire();
            String id = UUID.randomUUID().toString();
            byte[] body = body(id);
            String time = String.valueOf(System.currentTimeMillis() / 1000);
            String signature = sign(id, time, body);
            http.request(HttpMethod.POST, port, "127.0.0.1", path)
                    .compose(request -> send(request, id, time, signature, body))
                    .onComplete(status -> {
                        boolean isDone = status.succeeded() && status.result() / 100 == 2;
                        (isDone ? answers : refusals).incrementAndGet();
                        places.release();
                    });
        }
        places.acquire(IN_FLIGHT);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (refusals.get() > 0) {
            throw new IllegalStateException(refusals.get() + " requests to " + path + " did not succeed");
        }
        return answers.get() / seconds;
    }

    private static io.vertx.core.Future<Integer> send(
            HttpClientRequest request, String id, String time, String signature, byte[] body) {
        return request.putHeader("content-type", "application/json")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", time)
                .putHeader("webhook-signature", signature)
                .send(Buffer.buffer(body))
                .compose(answer -> answer.body().map(answer.statusCode()));
    }

    private String sign(String id, String time, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    private static byte[] body(String id) {
        return """
                {"api_version":"v3","webhook_version":"2026-02-03","event_type":"message.received","event_id":"%s",\
                "created_at":"2026-02-05T19:31:13.123Z","trace_id":"%s","partner_id":"p","data":{"id":"%s",\
                "chat":{"id":"0b2ad0fe-63a7-4e54-9c0d-3e4d2a9a7f60","is_group":false,"owner_handle":{"id":"1",\
                "handle":"+12025550101","service":"iMessage","is_me":true}},"direction":"inbound",\
                "parts":[{"type":"text","value":"Is the meeting still at ten?"}],"sender_handle":{"id":"2",\
                "handle":"+15551230001","service":"iMessage","is_me":false},"service":"iMessage",\
                "sent_at":"2026-02-05T19:31:12Z"}}"""
                .formatted(id, id, id)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
