// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

import java.time.Instant;
import java.util.List;

/**
 * A webhook subscription.
 *
 * @param version payload version: {@code 2025-01-01} or {@code 2026-02-03}
 * @param phoneNumbers its lines; empty for all
 * @param isActive false while paused; events of that time are not delivered later
 * @param secret {@code whsec_} and base64
 */
public record Subscription(
        String id,
        String targetUrl,
        String version,
        List<String> events,
        List<String> phoneNumbers,
        boolean isActive,
        String secret,
        Instant created,
        Instant updated) {
    public Subscription {
        events = List.copyOf(events);
        phoneNumbers = List.copyOf(phoneNumbers);
    }

    boolean wants(String type) {
        return isActive && events.contains(type);
    }

    boolean wants(LinqEvent event) {
        return wants(event.type())
                && (phoneNumbers.isEmpty() || phoneNumbers.contains(event.line().number()));
    }

    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "Subscription[" + id + ", " + version + ", " + events + "]";
    }
}
