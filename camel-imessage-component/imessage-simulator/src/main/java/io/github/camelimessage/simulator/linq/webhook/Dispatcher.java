// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

import io.github.camelimessage.simulator.fault.WebhookFaultPlan;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.json.EnvelopeJson;
import io.github.camelimessage.simulator.linq.json.Json;
import io.github.camelimessage.simulator.webhook.Delivery;
import io.github.camelimessage.simulator.webhook.DeliveryEngine;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Creates a delivery for each subscription to the type of an event. */
public final class Dispatcher implements Outlet {
    private static final String ODD_NANOS = ".736444093Z";

    private final Subscriptions subscriptions;
    private final DeliveryEngine engine;
    private final WebhookFaultPlan faults;
    /** Events of calls that are not answered yet, by trace id. */
    private final Map<String, List<LinqEvent>> held = new HashMap<>();

    public Dispatcher(Subscriptions subscriptions, DeliveryEngine engine, WebhookFaultPlan faults) {
        this.subscriptions = subscriptions;
        this.engine = engine;
        this.faults = faults;
    }

    @Override
    public boolean wants(String type) {
        for (Subscription subscription : subscriptions.all()) {
            if (subscription.wants(type)) {
                return true;
            }
        }
        return false;
    }

    /** Holds the events of a call until {@link #release}. */
    public void hold(String trace) {
        synchronized (held) {
            held.put(trace, new ArrayList<>(2));
        }
    }

    /** The call was answered. */
    public void release(String trace) {
        List<LinqEvent> events;
        synchronized (held) {
            events = held.remove(trace);
        }
        if (events != null) {
            events.forEach(this::dispatch);
        }
    }

    @Override
    public void publish(LinqEvent event) {
        synchronized (held) {
            List<LinqEvent> waiting = held.get(event.trace());
            if (waiting != null) {
                waiting.add(event);
                return;
            }
        }
        dispatch(event);
    }

    private void dispatch(LinqEvent event) {
        List<Subscription> wanting = subscriptions.all().stream()
                .filter(subscription -> subscription.wants(event))
                .toList();
        if (wanting.isEmpty()) {
            return;
        }
        String other = faults.otherTypes().take(event.type());
        String type = other == null ? event.type() : other;
        String at = time(event);
        String id = UUID.randomUUID().toString();
        Map<String, byte[]> bodies = new HashMap<>();
        for (Subscription subscription : wanting) {
            Object data = subscription.version().equals(Subscriptions.OLDEST) ? event.oldData() : event.data();
            if (data != null) {
                byte[] body = bodies.computeIfAbsent(
                        subscription.version(),
                        version -> Json.bytes(new EnvelopeJson(
                                "v3", at, data, id, type, Account.PARTNER_ID, event.trace(), version)));
                engine.submit(new Delivery(
                        id,
                        type,
                        subscription.id(),
                        URI.create(subscription.targetUrl()),
                        body,
                        new LinqSigner(subscription)));
            }
        }
    }

    private String time(LinqEvent event) {
        Instant at = event.at();
        return faults.longFractions().take(event.type()) == null
                ? at.toString()
                : at.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ODD_NANOS);
    }
}
