// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.model.linq.CreateWebhookSubscriptionRequest;
import io.github.camelimessage.model.linq.UpdateWebhookSubscriptionRequest;
import io.github.camelimessage.model.linq.WebhookSubscription;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Linq's webhook subscriptions. A route that starts from {@code webhook:imessage:events} manages its own. */
final class WebhookOperations {

    private WebhookOperations() {}

    static CompletableFuture<OperationResult> create(LinqClient client, OperationArguments arguments) {
        CreateWebhookSubscriptionRequest request = arguments
                .body()
                .document(
                        CreateWebhookSubscriptionRequest.class,
                        "a CreateWebhookSubscriptionRequest, or a Map or JSON with target_url, subscribed_events and"
                                + " phone_numbers");
        return client.api().webhookSubscriptions().create(request).thenApply(WebhookOperations::named);
    }

    static CompletableFuture<OperationResult> list(LinqClient client, OperationArguments arguments) {
        return client.api().webhookSubscriptions().list().thenApply(list -> OperationResult.body(list.subscriptions()));
    }

    static CompletableFuture<OperationResult> get(LinqClient client, OperationArguments arguments) {
        return client.api()
                .webhookSubscriptions()
                .get(arguments.subscriptionGuid())
                .thenApply(WebhookOperations::named);
    }

    static CompletableFuture<OperationResult> update(LinqClient client, OperationArguments arguments) {
        UpdateWebhookSubscriptionRequest request = arguments
                .body()
                .document(
                        UpdateWebhookSubscriptionRequest.class,
                        "an UpdateWebhookSubscriptionRequest, or a Map or JSON with is_active, target_url, subscribed_events"
                                + " and phone_numbers");
        return client.api()
                .webhookSubscriptions()
                .update(arguments.subscriptionGuid(), request)
                .thenApply(WebhookOperations::named);
    }

    static CompletableFuture<OperationResult> delete(LinqClient client, OperationArguments arguments) {
        return client.api()
                .webhookSubscriptions()
                .delete(arguments.subscriptionGuid())
                .thenApply(OperationResult::nothing);
    }

    static CompletableFuture<OperationResult> eventTypes(LinqClient client, OperationArguments arguments) {
        return client.api()
                .webhookSubscriptions()
                .eventTypes()
                .thenApply(types -> OperationResult.body(types.events()));
    }

    private static OperationResult named(WebhookSubscription subscription) {
        return new OperationResult(subscription, Map.of(IMessageConstants.SUBSCRIPTION_GUID, subscription.id()));
    }
}
