// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * Creates a webhook subscription (Linq: POST /v3/webhook-subscriptions).
 *
 * @param subscribedEvents the kinds of events to deliver
 * @param targetUrl HTTPS URL, not used by another webhook of the account; its query parameter {@code version} selects
 *     the payload version
 * @param phoneNumbers its lines, E.164; null or empty: all
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record CreateWebhookSubscriptionRequest(
        List<WebhookEventType> subscribedEvents,
        String targetUrl,
        List<String> phoneNumbers,
        @UnknownFields Map<String, Object> unknownFields) {

    public CreateWebhookSubscriptionRequest {
        subscribedEvents = Immutable.list(subscribedEvents);
        phoneNumbers = Immutable.list(phoneNumbers);
        unknownFields = Immutable.map(unknownFields);
    }

    public CreateWebhookSubscriptionRequest(
            List<WebhookEventType> subscribedEvents, String targetUrl, List<String> phoneNumbers) {
        this(subscribedEvents, targetUrl, phoneNumbers, null);
    }
}
