// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.webhook;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * What of a registration can change.
 *
 * @param disabledAt null while it is enabled
 * @param disabledReason null while it is enabled
 * @param failureNotificationEmail or null
 * @param standardSecret of Standard Webhooks
 */
public record WebhookSettings(
        String schemaVersion,
        List<String> eventTypes,
        boolean isEnabled,
        Instant disabledAt,
        String disabledReason,
        String failureNotificationEmail,
        String standardSecret,
        Instant updatedAt) {
    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Enabled, with a new secret. */
    public static WebhookSettings of(String schemaVersion, List<String> eventTypes, String email) {
        return new WebhookSettings(schemaVersion, eventTypes, true, null, null, email, newSecret(), Instant.now());
    }

    private static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    public WebhookSettings withSchema(String schema) {
        return changed(schema, eventTypes, isEnabled, disabledReason, failureNotificationEmail, standardSecret);
    }

    public WebhookSettings withEventTypes(List<String> types) {
        return changed(schemaVersion, types, isEnabled, disabledReason, failureNotificationEmail, standardSecret);
    }

    public WebhookSettings withEmail(String email) {
        return changed(schemaVersion, eventTypes, isEnabled, disabledReason, email, standardSecret);
    }

    public WebhookSettings withNewSecret() {
        return changed(schemaVersion, eventTypes, isEnabled, disabledReason, failureNotificationEmail, newSecret());
    }

    public WebhookSettings enabled() {
        return changed(schemaVersion, eventTypes, true, null, failureNotificationEmail, standardSecret);
    }

    /** @param reason {@code manual}, {@code receiver_gone} or {@code delivery_failures} */
    public WebhookSettings disabled(String reason) {
        return changed(schemaVersion, eventTypes, false, reason, failureNotificationEmail, standardSecret);
    }

    private WebhookSettings changed(
            String schema, List<String> types, boolean enabled, String reason, String email, String secret) {
        Instant now = Instant.now();
        return new WebhookSettings(schema, types, enabled, enabled ? null : now, reason, email, secret, now);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "WebhookSettings[" + schemaVersion + ", " + (isEnabled ? "enabled" : disabledReason) + "]";
    }
}
