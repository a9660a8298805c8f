// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.webhook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The most recent deliveries, oldest first. Bounded in number and in size: the oldest are dropped. */
public final class DeliveryLog {
    private static final int MAX_DELIVERIES = 50_000;
    private static final long MAX_BYTES = 128L * 1024 * 1024;

    private final Deque<Delivery> deliveries = new ArrayDeque<>();
    private long bytes;

    public synchronized List<Delivery> all() {
        return List.copyOf(deliveries);
    }

    /** The deliveries of one event type. */
    public synchronized List<Delivery> of(String eventType) {
        return deliveries.stream()
                .filter(one -> one.eventType().equals(eventType))
                .toList();
    }

    /** The deliveries to one subscription. */
    public synchronized List<Delivery> to(String subscriptionId) {
        return deliveries.stream()
                .filter(one -> one.subscriptionId().equals(subscriptionId))
                .toList();
    }

    public synchronized void clear() {
        deliveries.clear();
        bytes = 0;
    }

    synchronized void add(Delivery delivery) {
        deliveries.add(delivery);
        bytes += delivery.bytes().length;
        while (deliveries.size() > MAX_DELIVERIES || (bytes > MAX_BYTES && deliveries.size() > 1)) {
            bytes -= deliveries.remove().bytes().length;
        }
    }
}
