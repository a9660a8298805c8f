// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.simulator.webhook.Delivery;
import io.github.camelimessage.simulator.webhook.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Synchronization;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand events, a route that fails at random, and a vendor that retries and sometimes delivers twice. */
@Tag("proof")
class ManyDeliveriesTest extends WebhookSuite {

    private static final int EVENTS = 10_000;
    private static final int REPEATS = 1_000;
    private static final double FAILURES = 0.2;

    @Test
    @Timeout(900)
    void everyEventIsProcessedAndNoneTwice() throws Exception {
        long seed = System.nanoTime();
        AtomicIntegerArray processed = new AtomicIntegerArray(EVENTS);
        AtomicInteger failures = new AtomicInteger();
        Random random = new Random(seed);
        DefaultCamelContext context = context();
        int port = serve(context);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("webhook:imessage:events?webhookComponentName=platform-http&webhookPath=/hook"
                                + "&types=unknown&webhookExternalUrl=http://127.0.0.1:" + port)
                        .process(exchange -> {
                            int number = number(exchange);
                            exchange.getExchangeExtension().addOnCompletion(new Synchronization() {
                                @Override
                                public void onComplete(Exchange done) {
                                    processed.incrementAndGet(number);
                                }

                                @Override
                                public void onFailure(Exchange failed) {
                                    failures.incrementAndGet();
                                }
                            });
                            boolean fails;
                            synchronized (random) {
                                fails = random.nextDouble() < FAILURES;
                            }
                            if (fails) {
                                throw new IllegalStateException("by chance");
                            }
                        });
            }
        });
        simulator.faults().webhooks().repeat("call.ringing", REPEATS);
        for (int number = 0; number < EVENTS; number++) {
            webhooks().emit("call.ringing", Map.of("number", number));
        }
        assertThat(webhooks().awaitIdle(java.time.Duration.ofMinutes(10))).isTrue();

        List<Delivery> deliveries = webhooks().deliveries().all();
        assertThat(deliveries)
                .as("seed %d", seed)
                .hasSize(EVENTS + REPEATS)
                .allMatch(one -> one.outcome() == Outcome.DELIVERED);
        assertThat(failures.get()).as("seed %d", seed).isGreaterThan(1000);
        for (int number = 0; number < EVENTS; number++) {
            assertThat(processed.get(number))
                    .as("event %d, seed %d", number, seed)
                    .isEqualTo(1);
        }
    }

    private static int number(Exchange exchange) {
        return (int) ((UnknownEvent) event(exchange)).data().get("number");
    }
}
