// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.Line;
import io.github.camelimessage.simulator.linq.account.Traces;
import io.github.camelimessage.simulator.linq.webhook.EventPump;
import io.github.camelimessage.simulator.linq.webhook.EventTypes;
import io.github.camelimessage.simulator.linq.webhook.LinqEvent;
import io.github.camelimessage.simulator.linq.webhook.Outlet;
import io.github.camelimessage.simulator.linq.webhook.Subscription;
import io.github.camelimessage.simulator.linq.webhook.Subscriptions;
import io.github.camelimessage.simulator.webhook.Delivery;
import io.github.camelimessage.simulator.webhook.DeliveryEngine;
import io.github.camelimessage.simulator.webhook.DeliveryLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Linq's webhooks, for tests. */
public final class LinqWebhooks {
    private final Account account;
    private final Subscriptions subscriptions;
    private final DeliveryEngine engine;
    private final Outlet outlet;
    private final EventPump pump;

    LinqWebhooks(Account account, Subscriptions subscriptions, DeliveryEngine engine, Outlet outlet, EventPump pump) {
        this.account = account;
        this.subscriptions = subscriptions;
        this.engine = engine;
        this.outlet = outlet;
        this.pump = pump;
    }

    /**
     * Subscribes, as {@code POST /v3/webhook-subscriptions} does.
     *
     * @param targetUrl https, or http on this machine; its query parameter {@code version} selects the payload version
     * @param eventTypes none for all types
     */
    public Subscription subscribe(String targetUrl, String... eventTypes) {
        List<String> events = eventTypes.length == 0 ? EventTypes.ALL : List.of(eventTypes);
        return subscriptions.create(targetUrl, events, List.of());
    }

    /** All subscriptions, including those created over REST. */
    public List<Subscription> subscriptions() {
        return subscriptions.all();
    }

    public void unsubscribe(Subscription subscription) {
        subscriptions.delete(subscription);
    }

    /** The deliveries, including failed ones. */
    public DeliveryLog deliveries() {
        return engine.log();
    }

    /** Delivers again with the same id. */
    public Delivery redeliver(Delivery delivery) {
        return engine.redeliver(delivery);
    }

    /** Sends an event that the simulated world does not have, for example a call; {@code data} is its payload. */
    public void emit(String eventType, Map<String, ?> data) {
        Line first = account.lines().of(null);
        outlet.publish(LinqEvent.of(eventType, first, Traces.fresh(), account.now(), data));
    }

    /** Whether all calls are answered, all changes are done, and all deliveries succeeded or were given up. */
    public boolean isIdle() {
        pump.catchUp();
        return account.activity().isIdle();
    }

    /** Waits for that; returns false on timeout. */
    public boolean awaitIdle(Duration limit) throws InterruptedException {
        pump.catchUp();
        return account.activity().await(limit);
    }
}
