// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A registered webhook (Photon: webhooks, management API).
 *
 * @param id of the registration
 * @param webhookUrl the URL that gets the deliveries
 * @param schemaVersion {@code normalized-events.v1} or {@code raw-inbound.v1}; null if the server is older
 * @param eventTypes the kinds of events that are delivered; null for all
 * @param enabled whether it is switched on; null if the server is older
 * @param status {@code active} or {@code disabled}
 * @param disabledAt ISO 8601; null while it is active
 * @param disabledReason {@code manual}, {@code receiver_gone} or {@code delivery_failures}
 * @param failureNotificationEmail the address for failure notices, or null
 * @param createdAt ISO 8601
 * @param updatedAt ISO 8601
 * @param signingSecret of {@code X-Spectrum-Signature}; only in the answer to the registration. Both secrets are read
 *     from JSON but never written to it
 * @param standardSigningSecret of Standard Webhooks, {@code whsec_...}; only in the answer to the registration
 */
public record ProjectWebhook(
        String id,
        String webhookUrl,
        String schemaVersion,
        List<String> eventTypes,
        Boolean enabled,
        String status,
        String disabledAt,
        String disabledReason,
        String failureNotificationEmail,
        String createdAt,
        String updatedAt,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String signingSecret,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String standardSigningSecret) {

    /** Schema of the events that this library reads. */
    public static final String NORMALIZED_EVENTS = "normalized-events.v1";

    /** Leaves out the secrets. */
    @Override
    public String toString() {
        return "ProjectWebhook[id=" + id + ", webhookUrl=" + webhookUrl + ", schemaVersion=" + schemaVersion
                + ", status=" + status + ", disabledReason=" + disabledReason + "]";
    }
}
