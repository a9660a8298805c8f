// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelimessage.webhook.WebhookJson;
import java.time.Instant;

/**
 * The input of the mapping of an event.
 *
 * @param version {@code webhook_version} of the envelope, or null
 * @param createdAt {@code created_at} of the envelope, or null
 * @param data {@code data} of the envelope
 */
record EventPayload(String version, Instant createdAt, ObjectNode data) {

    <T> T as(Class<T> type) throws JsonProcessingException {
        return WebhookJson.as(data, type);
    }

    /** When it happened according to the data; otherwise when the event was created. */
    Instant time(Instant told) {
        return told == null ? createdAt : told;
    }
}
