// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Map;

/**
 * Changes a webhook (Linq: PUT /v3/webhook-subscriptions/{subscriptionId}); what is null is not sent.
 *
 * @param isActive false pauses, or null
 * @param phoneNumbers lines it is for, E.164; empty is all, null keeps what was; a null in JSON is read as empty, as
 *     Linq does
 * @param subscribedEvents what it brings, or null
 * @param targetUrl where it goes, or null
 * @param unknownFields further fields, sent as they are
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
