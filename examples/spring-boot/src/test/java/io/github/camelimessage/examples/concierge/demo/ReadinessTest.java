// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Deliveries while the application starts and stops are answered so that Linq retries; after a 404 it would not. */
class ReadinessTest extends HotelSuite {

    private final Set<Integer> statuses = new ConcurrentSkipListSet<>();
    private final AtomicBoolean isOver = new AtomicBoolean();

    @Test
    void noDeliveryIsTurnedAwayForGoodAtAnyTime() throws Exception {
        build(Vendor.LINQ);
        Thread vendor = new Thread(this::deliver);
        vendor.start();
        try {
            hotel.open();
            // It listens and is ready: unsigned, the delivery gets as far as the webhook.
            await().atMost(Duration.ofSeconds(60)).until(() -> statuses.contains(401));
            hotel.close();
        } finally {
            isOver.set(true);
            vendor.join();
        }

        assertThat(statuses).isSubsetOf(401, 503);
    }

    private void deliver() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(hotel.url("/linq")))
                .POST(BodyPublishers.ofString("{}"))
                .build();
        while (!isOver.get()) {
            LockSupport.parkNanos(2_000_000); // leaves the processor to the application
            try {
                statuses.add(http.send(request, BodyHandlers.discarding()).statusCode());
            } catch (IOException e) {
                continue; // the port is closed, after which Linq retries too
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
