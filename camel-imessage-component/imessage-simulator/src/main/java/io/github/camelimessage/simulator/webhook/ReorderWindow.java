// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.webhook;

import io.github.camelimessage.simulator.fault.Reordering;
import io.github.camelimessage.simulator.fault.WebhookFaultPlan;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Collects deliveries if a fault is set, and sends them in another order. */
final class ReorderWindow {
    private static final long PATIENCE_MILLIS = 1000;

    private final Vertx vertx;
    private final WebhookFaultPlan faults;
    private final Consumer<Deque<Delivery>> outlet;
    private final List<Delivery> collected = new ArrayList<>();
    private Reordering open;
    private long timer;

    ReorderWindow(Vertx vertx, WebhookFaultPlan faults, Consumer<Deque<Delivery>> outlet) {
        this.vertx = vertx;
        this.faults = faults;
        this.outlet = outlet;
    }

    /** Holds the delivery and returns true, or returns false. */
    boolean take(Delivery delivery) {
        if (open == null) {
            open = faults.reorderings().take(delivery.eventType());
            if (open == null) {
                return false;
            }
            timer = vertx.setTimer(PATIENCE_MILLIS, over -> flush());
        }
        collected.add(delivery);
        if (collected.size() >= open.window()) {
            vertx.cancelTimer(timer);
            flush();
        }
        return true;
    }

    private void flush() {
        open.order().accept(collected);
        Deque<Delivery> order = new ArrayDeque<>(collected);
        collected.clear();
        open = null;
        outlet.accept(order);
    }
}
