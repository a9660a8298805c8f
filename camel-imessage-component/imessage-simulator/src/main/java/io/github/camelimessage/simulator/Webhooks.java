// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import io.github.camelimessage.simulator.webhook.DeliveryEngine;
import io.github.camelimessage.simulator.webhook.RetryPolicy;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemTrustOptions;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;

/** The shared resources of both vendors' webhooks. */
final class Webhooks {
    private Webhooks() {}

    static HttpClient client(Vertx vertx, byte[] trustPem) {
        HttpClientOptions options = new HttpClientOptions();
        if (trustPem != null) {
            options.setTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(trustPem)));
        }
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(DeliveryEngine.MAX_IN_FLIGHT));
    }

    /** A scheduler that drops tasks after its shutdown instead of failing the caller. */
    static Executor background(ScheduledExecutorService scheduler) {
        return work -> {
            try {
                scheduler.execute(work);
            } catch (RejectedExecutionException closed) {
                // The simulator is closed, so the task no longer matters.
            }
        };
    }

    static RetryPolicy retries(RetryPolicy vendors, SimulatorBuilder settings) {
        RetryPolicy scaled = vendors.scaled(settings.webhookTimeFactor);
        return settings.webhookTimeout == null ? scaled : scaled.withResponseTimeout(settings.webhookTimeout);
    }
}
