// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqRequest;
import io.github.camelimessage.linq.rules.Ids;
import io.github.camelimessage.linq.rules.RequestRules;
import io.github.camelimessage.linq.rules.Urls;
import io.github.camelimessage.model.linq.CreateWebhookSubscriptionRequest;
import io.github.camelimessage.model.linq.UpdateWebhookSubscriptionRequest;
import io.github.camelimessage.model.linq.WebhookEventTypes;
import io.github.camelimessage.model.linq.WebhookSubscription;
import io.github.camelimessage.model.linq.WebhookSubscriptionList;
import java.util.concurrent.CompletableFuture;

/** Webhook subscriptions (Linq: /v3/webhook-subscriptions, /v3/webhook-events). */
public final class WebhookSubscriptionApi {

    private static final String SUBSCRIPTIONS = "webhook-subscriptions";

    private final LinqCalls calls;
    private final RequestRules rules;

    WebhookSubscriptionApi(LinqCalls calls, Urls urls) {
        this.calls = calls;
        this.rules = new RequestRules(urls);
    }

    /** Creates a webhook subscription. Only this answer contains the signing secret: save it. */
    public CompletableFuture<WebhookSubscription> create(CreateWebhookSubscriptionRequest request) {
        return Validated.call(() -> {
            RequestRules.required("request", request);
            RequestRules.required("target_url", request.targetUrl());
            RequestRules.required("subscribed_events", request.subscribedEvents());
            rules.subscription(request.targetUrl(), request.subscribedEvents(), request.phoneNumbers());
            return calls.call(
                    LinqRequest.post(WebhookSubscription.class, SUBSCRIPTIONS).body(request));
        });
    }

    /** All webhook subscriptions, paused ones included. */
    public CompletableFuture<WebhookSubscriptionList> list() {
        return calls.call(LinqRequest.get(WebhookSubscriptionList.class, SUBSCRIPTIONS));
    }

    public CompletableFuture<WebhookSubscription> get(String subscriptionId) {
        return Validated.call(
                () -> calls.call(LinqRequest.get(WebhookSubscription.class, SUBSCRIPTIONS, id(subscriptionId))));
    }

    /** Changes a webhook subscription. Its secret stays the same. */
    public CompletableFuture<WebhookSubscription> update(
            String subscriptionId, UpdateWebhookSubscriptionRequest request) {
        return Validated.call(() -> {
            RequestRules.required("request", request);
            rules.subscription(request.targetUrl(), request.subscribedEvents(), request.phoneNumbers());
            return calls.call(LinqRequest.put(WebhookSubscription.class, SUBSCRIPTIONS, id(subscriptionId))
                    .body(request));
        });
    }

    public CompletableFuture<Void> delete(String subscriptionId) {
        return Validated.call(() -> calls.call(LinqRequest.delete(Void.class, SUBSCRIPTIONS, id(subscriptionId))));
    }

    /** The kinds of events that webhooks can deliver. */
    public CompletableFuture<WebhookEventTypes> eventTypes() {
        return calls.call(LinqRequest.get(WebhookEventTypes.class, "webhook-events"));
    }

    private static String id(String subscriptionId) {
        return Ids.segment("subscription_id", subscriptionId);
    }
}
