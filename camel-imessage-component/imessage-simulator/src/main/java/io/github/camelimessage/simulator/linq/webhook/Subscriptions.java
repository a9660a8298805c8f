// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

import io.github.camelimessage.simulator.webhook.WebhookTarget;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The webhook subscriptions of the account, in the order of their creation. */
public final class Subscriptions {
    public static final String NEWEST = "2026-02-03";
    public static final String OLDEST = "2025-01-01";

    private static final int SECRET_BYTES = 32;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Subscription> byId = new LinkedHashMap<>();
    /** Read for every event, without a lock. */
    private volatile List<Subscription> all = List.of();

    public Subscriptions(Clock clock) {
        this.clock = clock;
    }

    public List<Subscription> all() {
        return all;
    }

    /** The subscription, or null. */
    public synchronized Subscription find(String id) {
        return byId.get(id);
    }

    public synchronized boolean isTaken(String targetUrl) {
        return byId.values().stream().anyMatch(one -> one.targetUrl().equals(targetUrl));
    }

    /**
     * Creates a subscription. Throws {@link IllegalArgumentException} for a URL that cannot be called or an unknown
     * version.
     */
    public synchronized Subscription create(String targetUrl, List<String> events, List<String> phoneNumbers) {
        Instant now = clock.instant();
        byte[] key = new byte[SECRET_BYTES];
        random.nextBytes(key);
        return store(new Subscription(
                UUID.randomUUID().toString(),
                targetUrl,
                version(targetUrl),
                events,
                phoneNumbers,
                true,
                "whsec_" + Base64.getEncoder().encodeToString(key),
                now,
                now));
    }

    /** Changes a subscription; null fields stay unchanged. */
    public synchronized Subscription update(
            Subscription old, String targetUrl, List<String> events, List<String> phoneNumbers, Boolean isActive) {
        return store(new Subscription(
                old.id(),
                targetUrl == null ? old.targetUrl() : targetUrl,
                targetUrl == null ? old.version() : version(targetUrl),
                events == null ? old.events() : events,
                phoneNumbers == null ? old.phoneNumbers() : phoneNumbers,
                isActive == null ? old.isActive() : isActive,
                old.secret(),
                old.created(),
                clock.instant()));
    }

    public synchronized void delete(Subscription subscription) {
        byId.remove(subscription.id());
        all = List.copyOf(byId.values());
    }

    private Subscription store(Subscription subscription) {
        byId.put(subscription.id(), subscription);
        all = List.copyOf(byId.values());
        return subscription;
    }

    /** The version in the URL, or the newest. */
    private static String version(String targetUrl) {
        URI uri = WebhookTarget.parse(targetUrl);
        String query = uri.getQuery() == null ? "" : uri.getQuery();
        return Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.startsWith("version="))
                .map(parameter -> parameter.substring("version=".length()))
                .findFirst()
                .map(Subscriptions::known)
                .orElse(NEWEST);
    }

    private static String known(String version) {
        if (!version.equals(NEWEST) && !version.equals(OLDEST)) {
            throw new IllegalArgumentException("The version must be " + OLDEST + " or " + NEWEST);
        }
        return version;
    }
}
