// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The delivery of a webhook event to one subscriber. */
public final class Delivery {
    private final String id;
    private final String eventType;
    private final String subscriptionId;
    private final URI target;
    private final byte[] body;
    private final Signer signer;
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private volatile Outcome outcome = Outcome.PENDING;

    public Delivery(String id, String eventType, String subscriptionId, URI target, byte[] body, Signer signer) {
        this.id = id;
        this.eventType = eventType;
        this.subscriptionId = subscriptionId;
        this.target = target;
        this.body = body;
        this.signer = signer;
    }

    /** A repeated delivery of the same event. */
    Delivery again() {
        return new Delivery(id, eventType, subscriptionId, target, body, signer);
    }

    /** Id of the event, the same for every subscriber and every attempt. */
    public String id() {
        return id;
    }

    public String eventType() {
        return eventType;
    }

    public String subscriptionId() {
        return subscriptionId;
    }

    public URI target() {
        return target;
    }

    /** The body. */
    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    public Outcome outcome() {
        return outcome;
    }

    byte[] bytes() {
        return body;
    }

    Signer signer() {
        return signer;
    }

    int tries() {
        return attempts.size();
    }

    void tried(Attempt attempt) {
        attempts.add(attempt);
    }

    void end(Outcome value) {
        outcome = value;
    }

    /** Leaves out contents and signatures. */
    @Override
    public String toString() {
        return "Delivery[" + eventType + ", " + id + ", " + outcome + ", " + attempts.size() + " attempts]";
    }
}
