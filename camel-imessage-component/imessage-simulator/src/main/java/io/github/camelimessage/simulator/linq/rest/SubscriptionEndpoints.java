// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.simulator.linq.json.SubscriptionJson;
import io.github.camelimessage.simulator.linq.webhook.EventTypes;
import io.github.camelimessage.simulator.linq.webhook.Subscription;
import io.github.camelimessage.simulator.linq.webhook.Subscriptions;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Webhook subscriptions and the types of events. */
final class SubscriptionEndpoints {
    private final Subscriptions subscriptions;

    SubscriptionEndpoints(RestContext context) {
        this.subscriptions = context.subscriptions();
    }

    /** POST /v3/webhook-subscriptions: the only answer that contains the secret. */
    Answer create(Call call) {
        Input input = call.input();
        String url = input.required("target_url");
        List<String> events = events(input.requiredTexts("subscribed_events"));
        List<String> numbers = numbers(input);
        synchronized (subscriptions) {
            requireFree(url);
            Subscription made = valid(() -> subscriptions.create(url, events, numbers));
            return Answer.of(201, view(made, made.secret()));
        }
    }

    /** GET /v3/webhook-subscriptions. */
    Answer list(Call call) {
        return Answer.ok(Map.of(
                "subscriptions",
                subscriptions.all().stream().map(one -> view(one, null)).toList()));
    }

    /** GET /v3/webhook-subscriptions/{subscriptionId}. */
    Answer get(Call call) {
        return Answer.ok(view(subscription(call), null));
    }

    /** PUT /v3/webhook-subscriptions/{subscriptionId}: absent fields stay unchanged. */
    Answer update(Call call) {
        Input input = call.input();
        String url = input.optional("target_url");
        List<String> events = input.has("subscribed_events") ? events(input.requiredTexts("subscribed_events")) : null;
        List<String> numbers = input.has("phone_numbers") ? numbers(input) : null;
        Boolean isActive = input.optionalBoolean("is_active");
        synchronized (subscriptions) {
            Subscription old = subscription(call);
            if (url != null && !url.equals(old.targetUrl())) {
                requireFree(url);
            }
            return Answer.ok(view(valid(() -> subscriptions.update(old, url, events, numbers, isActive)), null));
        }
    }

    /** DELETE /v3/webhook-subscriptions/{subscriptionId}. */
    Answer delete(Call call) {
        subscriptions.delete(subscription(call));
        return Answer.noContent();
    }

    /** GET /v3/webhook-events. */
    Answer eventTypes(Call call) {
        return Answer.ok(Map.of("doc_url", EventTypes.DOC_URL, "events", EventTypes.ALL));
    }

    private void requireFree(String url) {
        if (subscriptions.isTaken(url)) {
            throw Refused.conflict("Another subscription has this target_url");
        }
    }

    private static Subscription valid(Supplier<Subscription> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException malformed) {
            throw Refused.value("The target_url is not valid: " + malformed.getMessage());
        }
    }

    private static List<String> events(List<String> types) {
        for (String type : types) {
            if (!EventTypes.ALL.contains(type)) {
                throw Refused.value("Unknown event type " + type);
            }
        }
        return types.stream().distinct().toList();
    }

    private static List<String> numbers(Input input) {
        List<String> numbers = input.texts("phone_numbers");
        numbers.forEach(number -> Checks.phoneNumber("phone_numbers", number));
        return numbers;
    }

    private Subscription subscription(Call call) {
        Subscription subscription = subscriptions.find(call.path().get("subscriptionId"));
        if (subscription == null) {
            throw Refused.noSubscription();
        }
        return subscription;
    }

    private static SubscriptionJson view(Subscription one, String secret) {
        return new SubscriptionJson(
                one.id(),
                one.created().toString(),
                one.isActive(),
                secret,
                one.events(),
                one.targetUrl(),
                one.updated().toString(),
                one.phoneNumbers().isEmpty() ? null : one.phoneNumbers());
    }
}
