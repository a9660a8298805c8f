// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * The webhook subscriptions, active and paused (Linq: WebhookSubscriptionListResponse).
 *
 * @param subscriptions the webhooks
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record WebhookSubscriptionList(
        List<WebhookSubscription> subscriptions, @UnknownFields Map<String, Object> unknownFields) {

    public WebhookSubscriptionList {
        subscriptions = Immutable.list(subscriptions);
        unknownFields = Immutable.map(unknownFields);
    }
}
