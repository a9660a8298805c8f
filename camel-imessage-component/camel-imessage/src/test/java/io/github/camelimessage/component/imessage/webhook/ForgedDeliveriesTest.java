// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageEndpoint;
import io.github.camelimessage.component.imessage.webhook.Forgeries.Forged;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** A hundred thousand forged and damaged deliveries: none is accepted, none throws, and no secret gets into the log. */
@Tag("proof")
@Timeout(900)
@Isolated("looks at the log")
class ForgedDeliveriesTest extends WebhookSuite {

    private static final String SECRET = TestSigner.OTHER_SECRET;
    private static final int OVER_THE_SOCKET = 5_000;
    private static final int STRAIGHT = 95_000;

    private final long seed = System.nanoTime();
    private final Forgeries forgeries = new Forgeries(SECRET, seed);
    private CapturedLog log;

    @BeforeEach
    void captureLog() {
        log = CapturedLog.of("io.github.camelimessage");
    }

    @AfterEach
    void releaseLog() {
        log.close();
    }

    @Test
    void forgedDeliveriesAreRefusedOverTheSocket() throws Exception {
        Application application = start("webhookAutoRegister=false&webhookSecret=" + SECRET);
        assertThat(send(application, forgeries.good()).get().statusCode()).isEqualTo(200);
        assertThat(received).hasSize(1);
        Queue<String> accepted = new ConcurrentLinkedQueue<>();
        Semaphore places = new Semaphore(16);
        AtomicInteger answered = new AtomicInteger();
        for (int number = 0; number < OVER_THE_SOCKET; number++) {
            Forged forged = forgeries.next(number);
            places.acquire();
            send(application, forged).whenComplete((answer, failure) -> {
                if (failure == null) {
                    answered.incrementAndGet();
                    // Vert.x itself answers 431 to headers that are too long for it.
                    if (answer.statusCode() != 401 && answer.statusCode() != 431) {
                        accepted.add("kind " + forged.kind + ": " + answer.statusCode());
                    }
                }
                places.release();
            });
        }
        places.acquire(16);

        assertThat(accepted).as("seed %d", seed).isEmpty();
        assertThat(answered.get()).as("seed %d", seed).isGreaterThan(OVER_THE_SOCKET * 9 / 10);
        assertThat(received).hasSize(1);
        assertThat(send(application, forgeries.good()).get().statusCode()).isEqualTo(200);
        assertNoSecretIn(log);
    }

    @Test
    void forgedDeliveriesAreRefusedByTheHandler() throws Exception {
        DefaultCamelContext context = context();
        context.start();
        IMessageEndpoint endpoint =
                context.getEndpoint("imessage:events?provider=linq&webhookSecret=" + SECRET, IMessageEndpoint.class);
        WebhookConfiguration options = new WebhookConfiguration();
        options.storeConfiguration(new RestConfiguration());
        options.setWebhookPath("/hook");
        options.setWebhookAutoRegister(false);
        endpoint.setWebhookConfiguration(options);
        AsyncProcessor handler = (AsyncProcessor) endpoint.createWebhookHandler(received::add);
        context.addService(handler);

        assertThat(handle(context, handler, forgeries.good())).isEqualTo(200);
        assertThat(received).hasSize(1);
        int[] kinds = new int[forgeries.kinds()];
        for (int number = 0; number < STRAIGHT; number++) {
            Forged forged = forgeries.next(number);
            int status = handle(context, handler, forged);
            assertThat(status).as("kind %d, seed %d", forged.kind, seed).isEqualTo(401);
            kinds[forged.kind]++;
        }
        assertThat(received).as("seed %d", seed).hasSize(1);
        assertThat(kinds).doesNotContain(0);
        assertThat(handle(context, handler, forgeries.good())).isEqualTo(200);
        assertNoSecretIn(log);
    }

    private static int handle(DefaultCamelContext context, AsyncProcessor handler, Forged forged) throws Exception {
        Exchange http = new DefaultExchange(context);
        http.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        forged.headers.forEach(
                (name, values) -> http.getMessage().setHeader(name, values.size() == 1 ? values.get(0) : values));
        http.getMessage().setBody(forged.body);
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        handler.process(http, done::complete);
        done.get(30, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(http.getException()).isNull();
        return http.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, int.class);
    }

    private static CompletableFuture<HttpResponse<Void>> send(Application application, Forged forged) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.url()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(forged.body));
        forged.headers.forEach((name, values) -> values.forEach(value -> request.header(name, ascii(value))));
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    /** The client sends no other characters. */
    private static String ascii(String value) {
        return value.replaceAll("[^\\x20-\\x7e]", "?");
    }

    private static void assertNoSecretIn(CapturedLog log) {
        assertThat(log.lines()).isPositive();
        assertThat(log.linesWith(SECRET.substring("whsec_".length()))).isZero();
    }
}
