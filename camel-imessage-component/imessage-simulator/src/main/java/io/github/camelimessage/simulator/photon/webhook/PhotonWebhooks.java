// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.webhook;

import io.github.camelimessage.simulator.fault.WebhookFaultPlan;
import io.github.camelimessage.simulator.webhook.Activity;
import io.github.camelimessage.simulator.webhook.Attempt;
import io.github.camelimessage.simulator.webhook.Delivery;
import io.github.camelimessage.simulator.webhook.DeliveryEngine;
import io.github.camelimessage.simulator.webhook.DeliveryLog;
import io.github.camelimessage.simulator.webhook.Outcome;
import io.github.camelimessage.simulator.webhook.RetryPolicy;
import io.github.camelimessage.simulator.webhook.WebhookTarget;
import io.github.camelimessage.simulator.world.EventLog;
import io.github.camelimessage.simulator.world.LogEntry;
import io.github.camelimessage.simulator.world.World;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Photon's webhooks (Spectrum): only incoming messages and tapbacks, to every registered URL. */
public final class PhotonWebhooks {
    private static final int SECRET_BYTES = 32;
    private static final int BATCH = 256;
    private static final int GONE = 410;

    /** Time of failed deliveries after which a registration is disabled. */
    private static final Duration RETRY_BUDGET = Duration.ofDays(4);

    private final EventLog log;
    private final SpectrumPayload payload;
    private final DeliveryEngine engine;
    private final Activity activity = new Activity();
    private final Executor background;
    private final SecureRandom random = new SecureRandom();
    private final List<Registration> registrations = new CopyOnWriteArrayList<>();
    private final AtomicBoolean isRung = new AtomicBoolean();
    private final Clock clock;

    /** For registrations whose last delivery failed: the start of the failures. */
    private final Map<String, Instant> failingSince = new ConcurrentHashMap<>();

    private volatile Signatures signatures = Signatures.BOTH;
    private long position;

    /**
     * A registered URL.
     *
     * @param signingSecret 64 characters, returned only once
     * @param settings the settings that can change
     */
    public record Registration(
            String id, String webhookUrl, String signingSecret, Instant createdAt, WebhookSettings settings) {
        private Registration with(WebhookSettings changed) {
            return new Registration(id, webhookUrl, signingSecret, createdAt, changed);
        }

        /** Leaves out the secret. */
        @Override
        public String toString() {
            return "Registration[" + id + "]";
        }
    }

    public PhotonWebhooks(
            Vertx vertx,
            HttpClient http,
            RetryPolicy retries,
            WebhookFaultPlan faults,
            World world,
            Executor background,
            Clock clock) {
        this.log = world.log();
        this.payload = new SpectrumPayload(world);
        this.background = background;
        this.clock = clock;
        this.engine = new DeliveryEngine(vertx, http, retries, faults, activity::begin, this::ended);
        log.listen(this::ring);
    }

    /**
     * Registers a URL: https, or http on this machine. Throws {@link IllegalArgumentException} for any other URL, or
     * one that is already registered.
     */
    public Registration subscribe(String webhookUrl) {
        WebhookTarget.parse(webhookUrl);
        return register(webhookUrl, WebhookSettings.of("normalized-events.v1", List.of("message.received"), null));
    }

    /** Registers any URL that is not registered yet. Deliveries to a URL that must not be called are dropped. */
    public synchronized Registration register(String webhookUrl, WebhookSettings settings) {
        if (registrations.stream().anyMatch(one -> one.webhookUrl().equals(webhookUrl))) {
            throw new IllegalArgumentException("The URL is registered already");
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        Registration registration = new Registration(
                UUID.randomUUID().toString(), webhookUrl, HexFormat.of().formatHex(secret), Instant.now(), settings);
        registrations.add(registration);
        return registration;
    }

    public void unsubscribe(Registration registration) {
        registrations.removeIf(one -> one.id().equals(registration.id()));
    }

    /** Changes the settings of a registration. A disabled one gets no deliveries. */
    public synchronized Registration change(Registration registration, WebhookSettings settings) {
        Registration changed = registration.with(settings);
        registrations.replaceAll(one -> one.id().equals(changed.id()) ? changed : one);
        return changed;
    }

    /** Gives a registration a new Standard Webhooks secret. The previous one also signs for a while. */
    public Registration rotate(Registration registration, Duration overlap) {
        return change(
                registration,
                registration.settings().withNewSecret(clock.instant().plus(overlap)));
    }

    /** Sets how deliveries are signed from now on; with both signatures by default. */
    public void signBy(Signatures kinds) {
        signatures = kinds;
    }

    /** The registrations, in the order of their creation. */
    public List<Registration> registrations() {
        return List.copyOf(registrations);
    }

    /** The deliveries, including failed ones. */
    public DeliveryLog deliveries() {
        return engine.log();
    }

    /** Delivers again. */
    public Delivery redeliver(Delivery delivery) {
        return engine.redeliver(delivery);
    }

    public boolean isIdle() {
        return activity.isIdle();
    }

    /** Waits until all deliveries have succeeded or were given up; returns false on timeout. */
    public boolean awaitIdle(Duration limit) throws InterruptedException {
        return activity.await(limit);
    }

    /**
     * A receiver that answers 410 is disabled. A receiver that accepts nothing for four days, by the simulator's clock,
     * is disabled too (Spectrum: disabling).
     */
    private void ended(Delivery delivery) {
        try {
            String id = delivery.subscriptionId();
            if (delivery.outcome() == Outcome.DELIVERED) {
                failingSince.remove(id);
                return;
            }
            List<Attempt> attempts = delivery.attempts();
            Integer status = attempts.isEmpty()
                    ? null
                    : attempts.get(attempts.size() - 1).status();
            if (status != null && status == GONE) {
                disable(id, "receiver_gone");
            } else if (delivery.outcome() != Outcome.REFUSED) {
                Instant now = clock.instant();
                Instant since = failingSince.computeIfAbsent(id, first -> now);
                if (Duration.between(since, now).compareTo(RETRY_BUDGET) >= 0) {
                    disable(id, "delivery_failures");
                }
            }
        } finally {
            activity.end();
        }
    }

    private synchronized void disable(String id, String reason) {
        failingSince.remove(id);
        registrations.replaceAll(
                one -> one.id().equals(id) ? one.with(one.settings().disabled(reason)) : one);
    }

    private Registration current(Registration known) {
        return registrations.stream()
                .filter(one -> one.id().equals(known.id()))
                .findAny()
                .orElse(known);
    }

    private void ring() {
        if (isRung.compareAndSet(false, true)) {
            activity.begin();
            background.execute(() -> {
                try {
                    isRung.set(false);
                    catchUp();
                } finally {
                    activity.end();
                }
            });
        }
    }

    private synchronized void catchUp() {
        List<LogEntry> batch = log.read(position, Long.MAX_VALUE, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(this::deliver);
            position = batch.get(batch.size() - 1).sequence();
            batch = log.read(position, Long.MAX_VALUE, BATCH);
        }
    }

    private void deliver(LogEntry entry) {
        Map<String, Object> body = registrations.isEmpty() ? null : payload.of(entry);
        if (body != null) {
            byte[] bytes = payload.bytes(body);
            String messageId = payload.messageId(body);
            for (Registration one : registrations) {
                if (!one.settings().isEnabled() || !WebhookTarget.isAllowed(one.webhookUrl())) {
                    continue;
                }
                engine.submit(new Delivery(
                        messageId,
                        "messages",
                        one.id(),
                        WebhookTarget.parse(one.webhookUrl()),
                        bytes,
                        new SpectrumSigner(() -> current(one), () -> signatures, clock)));
            }
        }
    }
}
