// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Map;

/**
 * Changes a webhook subscription (Linq: PUT /v3/webhook-subscriptions/{subscriptionId}); null fields are not sent.
 *
 * @param isActive false pauses it; or null
 * @param phoneNumbers its lines, E.164; empty: all lines; null: unchanged. A JSON null is read as empty, as Linq does
 * @param subscribedEvents the kinds of events to deliver, or null
 * @param targetUrl the URL that gets the events, or null
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record UpdateWebhookSubscriptionRequest(
        Boolean isActive,
        @JsonDeserialize(using = NullAsEmptyList.class) List<String> phoneNumbers,
        List<WebhookEventType> subscribedEvents,
        String targetUrl,
        @UnknownFields Map<String, Object> unknownFields) {

    public UpdateWebhookSubscriptionRequest {
        phoneNumbers = Immutable.list(phoneNumbers);
        subscribedEvents = Immutable.list(subscribedEvents);
        unknownFields = Immutable.map(unknownFields);
    }

    public UpdateWebhookSubscriptionRequest(
            Boolean isActive, List<String> phoneNumbers, List<WebhookEventType> subscribedEvents, String targetUrl) {
        this(isActive, phoneNumbers, subscribedEvents, targetUrl, null);
    }
}
