// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.webhook;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * The settings of a registration that can change.
 *
 * @param disabledAt null while it is enabled
 * @param disabledReason null while it is enabled
 * @param failureNotificationEmail or null
 * @param standardSecret the Standard Webhooks secret
 * @param previousSecret the previous secret, which also signs until {@code previousValidUntil}; or null
 */
public record WebhookSettings(
        String schemaVersion,
        List<String> eventTypes,
        boolean isEnabled,
        Instant disabledAt,
        String disabledReason,
        String failureNotificationEmail,
        String standardSecret,
        String previousSecret,
        Instant previousValidUntil,
        Instant updatedAt) {
    /** Schema whose deliveries have only the Standard Webhooks signature. */
    static final String RAW = "raw-inbound.v1";

    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Enabled, with a new secret. */
    public static WebhookSettings of(String schemaVersion, List<String> eventTypes, String email) {
        return new WebhookSettings(
                schemaVersion, eventTypes, true, null, null, email, newSecret(), null, null, Instant.now());
    }

    private static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    public WebhookSettings withSchema(String schema) {
        return changed(schema, eventTypes, isEnabled, disabledReason, failureNotificationEmail);
    }

    public WebhookSettings withEventTypes(List<String> types) {
        return changed(schemaVersion, types, isEnabled, disabledReason, failureNotificationEmail);
    }

    public WebhookSettings withEmail(String email) {
        return changed(schemaVersion, eventTypes, isEnabled, disabledReason, email);
    }

    /** @param previousUntil how long the previous secret also signs */
    public WebhookSettings withNewSecret(Instant previousUntil) {
        return new WebhookSettings(
                schemaVersion,
                eventTypes,
                isEnabled,
                disabledAt,
                disabledReason,
                failureNotificationEmail,
                newSecret(),
                standardSecret,
                previousUntil,
                Instant.now());
    }

    public WebhookSettings enabled() {
        return changed(schemaVersion, eventTypes, true, null, failureNotificationEmail);
    }

    /** @param reason {@code manual}, {@code receiver_gone} or {@code delivery_failures} */
    public WebhookSettings disabled(String reason) {
        return changed(schemaVersion, eventTypes, false, reason, failureNotificationEmail);
    }

    /** The Standard Webhooks secrets that sign at that time, newest first. */
    List<String> standardSecrets(Instant now) {
        return previousSecret != null && now.isBefore(previousValidUntil)
                ? List.of(standardSecret, previousSecret)
                : List.of(standardSecret);
    }

    private WebhookSettings changed(String schema, List<String> types, boolean enabled, String reason, String email) {
        Instant now = Instant.now();
        return new WebhookSettings(
                schema,
                types,
                enabled,
                enabled ? null : now,
                reason,
                email,
                standardSecret,
                previousSecret,
                previousValidUntil,
                now);
    }

    /** Leaves out the secrets. */
    @Override
    public String toString() {
        return "WebhookSettings[" + schemaVersion + ", " + (isEnabled ? "enabled" : disabledReason) + "]";
    }
}
