// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * Makes a webhook (Linq: POST /v3/webhook-subscriptions).
 *
 * @param subscribedEvents what it brings
 * @param targetUrl HTTPS URL, used by no other webhook of the account; {@code ?version=} in it picks the payload
 *     version
 * @param phoneNumbers lines it is for, E.164; null or empty is all
 * @param unknownFields further fields, sent as they are
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
