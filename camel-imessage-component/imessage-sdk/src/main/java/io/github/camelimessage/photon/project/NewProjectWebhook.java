// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import java.util.List;

/**
 * A webhook to register.
 *
 * @param webhookUrl https, at a public address. Photon registers any URL, but drops events that it cannot deliver
 * @param schemaVersion always sent, because Photon's documentation is inconsistent about the default
 * @param eventTypes {@code message.received}; null for the vendor's default
 * @param failureNotificationEmail the address for failure notices, or null
 */
public record NewProjectWebhook(
        String webhookUrl, String schemaVersion, List<String> eventTypes, String failureNotificationEmail) {

    /** The events that this library reads, {@code normalized-events.v1}. */
    public static NewProjectWebhook of(String webhookUrl) {
        return new NewProjectWebhook(webhookUrl, ProjectWebhook.NORMALIZED_EVENTS, null, null);
    }
}
