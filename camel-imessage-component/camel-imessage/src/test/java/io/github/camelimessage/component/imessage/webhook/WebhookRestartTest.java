// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.simulator.network.NetworkLink;
import io.github.camelimessage.simulator.webhook.Outcome;
import io.vertx.core.Vertx;
import java.io.File;
import java.nio.file.Path;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployment: the load balancer sends no requests while the application restarts, and the vendor retries. */
class WebhookRestartTest extends WebhookSuite {

    @TempDir
    Path directory;

    @Override
    double timeFactor() {
        return 0.02; // so long that nothing is given up while a slow machine starts the application
    }

    @Test
    void nothingIsLostWhileTheApplicationIsStoppedAndStarted() throws Exception {
        int port = freePort();
        Vertx vertx = Vertx.vertx();
        try (NetworkLink balancer = NetworkLink.open(vertx, "http://", "127.0.0.1", port);
                Emitter events = new Emitter(this::emit)) {
            Application running = start(port, balancer.address(), "");
            String secret = subscription().secret();
            events.begin();
            for (int round = 0; round < 3; round++) {
                awaitReceived(received.size() + 50);
                balancer.refuse(true);
                running.context().stop();
                running = start(port, balancer.address(), "webhookSecret=" + secret);
                balancer.refuse(false);
            }
            events.close();
            settle();

            assertThat(webhooks().deliveries().all())
                    .filteredOn(one -> one.outcome() != Outcome.DELIVERED)
                    .isEmpty();
            assertThat(received.stream()
                            .map(exchange ->
                                    ((UnknownEvent) event(exchange)).data().get("number"))
                            .distinct())
                    .hasSize(events.count());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void aRepeatAfterARestartStartsNoRouteWhereTheIdsAreKept() throws Exception {
        int port = freePort();
        Application first = start(remembering(), port, "http://127.0.0.1:" + port, "idempotentRepository=#seen");
        emit(1);
        settle();
        String secret = subscription().secret();
        first.context().stop();

        start(remembering(), port, "http://127.0.0.1:" + port, "idempotentRepository=#seen&webhookSecret=" + secret);
        webhooks().redeliver(webhooks().deliveries().all().get(0));
        emit(2);
        settle();

        assertThat(webhooks().deliveries().all()).hasSize(3).allMatch(one -> one.outcome() == Outcome.DELIVERED);
        assertThat(received)
                .extracting(exchange -> ((UnknownEvent) event(exchange)).data().get("number"))
                .containsExactly(1, 2);
    }

    private DefaultCamelContext remembering() {
        DefaultCamelContext context = context();
        File file = directory.resolve("seen").toFile();
        context.getRegistry().bind("seen", FileIdempotentRepository.fileIdempotentRepository(file, 100));
        return context;
    }

    private Application start(int port, String externalUrl, String options) throws Exception {
        return start(context(), port, externalUrl, options);
    }

    private Application start(DefaultCamelContext context, int port, String externalUrl, String options)
            throws Exception {
        context.getRestConfiguration().setHost("127.0.0.1");
        context.getRestConfiguration().setPort(port);
        return start(context, "netty-http", externalUrl, options, route -> {});
    }
}
