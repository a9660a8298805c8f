// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A registered webhook (Photon: webhooks, management API).
 *
 * @param id of the registration
 * @param webhookUrl where deliveries go
 * @param schemaVersion {@code normalized-events.v1} or {@code raw-inbound.v1}; null from a server of before
 * @param eventTypes what is delivered; null for all
 * @param enabled whether it is switched on; null from a server of before
 * @param status {@code active} or {@code disabled}
 * @param disabledAt ISO 8601; null while it is active
 * @param disabledReason {@code manual}, {@code receiver_gone} or {@code delivery_failures}
 * @param failureNotificationEmail the address for failure notices, or null
 * @param createdAt ISO 8601
 * @param updatedAt ISO 8601
 * @param signingSecret of {@code X-Spectrum-Signature}; in the answer to a registration alone. Read from JSON and never
 *     written to it, as the other secret
 * @param standardSigningSecret of Standard Webhooks, {@code whsec_...}; in the answer to a registration alone
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

    /** Without the secrets. */
    @Override
    public String toString() {
        return "ProjectWebhook[id=" + id + ", webhookUrl=" + webhookUrl + ", schemaVersion=" + schemaVersion
                + ", status=" + status + ", disabledReason=" + disabledReason + "]";
    }
}
