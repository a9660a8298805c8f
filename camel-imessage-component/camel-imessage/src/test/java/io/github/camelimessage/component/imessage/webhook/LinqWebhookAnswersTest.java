// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.simulator.webhook.Attempt;
import io.github.camelimessage.simulator.webhook.Delivery;
import io.github.camelimessage.simulator.webhook.Outcome;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How deliveries of Linq's webhooks are answered, and which of them start an exchange. */
@Tag("jdk")
@Tag("line")
@Execution(ExecutionMode.CONCURRENT)
class LinqWebhookAnswersTest extends WebhookSuite {

    @Test
    void anExchangeThatFailsIsDeliveredAgainUntilItSucceeds() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        start("", exchange -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        webhooks().emit("call.ringing", Map.of());
        settle();

        Delivery delivery = webhooks().deliveries().all().get(0);
        assertThat(delivery.attempts()).extracting(Attempt::status).containsExactly(500, 500, 200);
        assertThat(tries).hasValue(3);
        assertThat(received.stream()
                        .map(one -> one.getMessage().getHeader(IMessageConstants.EVENT_ID))
                        .distinct())
                .containsExactly(delivery.id());
    }

    @Test
    void anExchangeThatIsRolledBackCountsAsFailed() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        start(context(), "", route -> route.process(exchange -> tries.incrementAndGet())
                .filter(exchange -> tries.get() < 2)
                .markRollbackOnly()
                .end());
        webhooks().emit("call.ringing", Map.of());
        settle();

        assertThat(webhooks().deliveries().all().get(0).attempts())
                .extracting(Attempt::status)
                .containsExactly(500, 200);
    }

    @Test
    void anErrorThatTheRouteHandlesIsNoFailure() throws Exception {
        start(context(), "", route -> route.doTry()
                .process(exchange -> {
                    throw new IllegalStateException("handled");
                })
                .doCatch(IllegalStateException.class)
                .log("handled")
                .end());
        webhooks().emit("call.ringing", Map.of());
        settle();

        assertThat(webhooks().deliveries().all().get(0).attempts())
                .extracting(Attempt::status)
                .containsExactly(200);
    }

    @Test
    void aRepeatedDeliveryOfADoneEventIsAcknowledgedAndStartsNoExchange() throws Exception {
        start("");
        simulator.faults().webhooks().repeat("call.ringing", 1);
        webhooks().emit("call.ringing", Map.of());
        settle();
        webhooks().redeliver(webhooks().deliveries().all().get(0));
        settle();

        assertThat(webhooks().deliveries().all()).hasSize(3).allMatch(one -> one.outcome() == Outcome.DELIVERED);
        assertThat(received).hasSize(1);
    }

    @Test
    void aRepeatedDeliveryOfAnEventInFlightIsAnsweredWith503() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        Application application = start("", exchange -> finish.await());
        CompletableFuture<Integer> first = deliverAside(application, "e1");
        awaitReceived(1);

        HttpResponse<String> repeat = deliver(application, "e1", Map.of());
        assertThat(repeat.statusCode()).isEqualTo(503);
        assertThat(repeat.headers().firstValue("Retry-After")).isPresent();
        assertThat(first).isNotDone();
        finish.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(200);
        assertThat(received).hasSize(1);
    }

    /** @return the status of the answer */
    private CompletableFuture<Integer> deliverAside(Application application, String id) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Thread delivery = new Thread(() -> {
            try {
                status.complete(deliver(application, id, Map.of()).statusCode());
            } catch (Exception e) {
                status.completeExceptionally(e);
            }
        });
        delivery.setDaemon(true);
        delivery.start();
        return status;
    }

    @Test
    void theAnswerWaitsForAnExchangeInAnotherRoute() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        var context = context();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:later").process(exchange -> finish.await());
            }
        });
        start(context, "", route -> route.to("seda:later"));
        webhooks().emit("call.ringing", Map.of());
        awaitReceived(1);
        Delivery delivery = webhooks().deliveries().all().get(0);
        assertThat(delivery.outcome()).isEqualTo(Outcome.PENDING);
        finish.countDown();

        await().atMost(SOON).until(() -> delivery.outcome() == Outcome.DELIVERED);
    }

    @Test
    void anEventForAFullQueueIsDeliveredAgain() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        Queue<String> done = new ConcurrentLinkedQueue<>();
        var context = context();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:later?size=1")
                        .process(exchange -> finish.await())
                        .process(exchange ->
                                done.add(exchange.getMessage().getHeader(IMessageConstants.EVENT_ID, String.class)));
            }
        });
        start(context, "", route -> route.to("seda:later?size=1"));
        for (int i = 0; i < 3; i++) {
            webhooks().emit("call.ringing", Map.of());
        }
        await().atMost(SOON).until(() -> webhooks().deliveries().all().stream()
                .flatMap(one -> one.attempts().stream())
                .anyMatch(attempt -> attempt.status() == 500));
        finish.countDown();
        settle();

        assertThat(webhooks().deliveries().all()).hasSize(3).allMatch(one -> one.outcome() == Outcome.DELIVERED);
        assertThat(done).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    @Tag("base-line")
    void anEventStaysInFlightWhenTheRouteIsRestarted() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        var context = context();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:later").process(exchange -> finish.await());
            }
        });
        Application application = start(context, "", route -> route.to("seda:later"));
        CompletableFuture<Integer> first = deliverAside(application, "e1");
        awaitReceived(1);
        context.getRouteController().stopRoute("events");
        context.getRouteController().startRoute("events");

        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(503);
        finish.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(deliver(application, "e1", Map.of()).statusCode()).isEqualTo(200);
        assertThat(received).hasSize(1);
    }
}
