// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.model.linq.CreateWebhookSubscriptionRequest;
import io.github.camelimessage.model.linq.UpdateWebhookSubscriptionRequest;
import io.github.camelimessage.model.linq.WebhookEventType;
import io.github.camelimessage.model.linq.WebhookSubscription;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Webhook subscriptions that a route manages for others. */
class LinqWebhookOperationsTest extends LinqSuite {

    private static final String TARGET = "https://hooks.example.com/";

    static Stream<Object> requests() {
        return Stream.of(
                new CreateWebhookSubscriptionRequest(
                        List.of(WebhookEventType.MESSAGE_RECEIVED), TARGET + "record", List.of(LINE)),
                Map.of(
                        "target_url",
                        TARGET + "map",
                        "subscribed_events",
                        List.of("message.received"),
                        "phone_numbers",
                        List.of(LINE)),
                "{\"target_url\": \"" + TARGET + "json\", \"subscribed_events\": [\"message.received\"],"
                        + " \"phone_numbers\": [\"" + LINE + "\"]}");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aSubscriptionIsMadeReadChangedAndRemoved(Object request) throws Exception {
        Exchange created = succeed("createWebhookSubscription", request);
        WebhookSubscription made = body(created, WebhookSubscription.class);
        Object guid = header(created, IMessageConstants.SUBSCRIPTION_GUID);
        assertThat(guid).isEqualTo(made.id());
        assertThat(made.phoneNumbers()).containsExactly(LINE);

        Map<String, Object> named = Map.of(IMessageConstants.SUBSCRIPTION_GUID, guid);
        assertThat(body(succeed("getWebhookSubscription", null, named), WebhookSubscription.class)
                        .targetUrl())
                .isEqualTo(made.targetUrl());
        WebhookSubscription paused = body(
                succeed("updateWebhookSubscription?subscriptionGuid=" + guid, Map.of("is_active", false)),
                WebhookSubscription.class);
        assertThat(paused.isActive()).isFalse();
        assertThat(paused.phoneNumbers()).containsExactly(LINE);
        WebhookSubscription everyLine = body(
                succeed(
                        "updateWebhookSubscription",
                        new UpdateWebhookSubscriptionRequest(null, List.of(), null, null),
                        named),
                WebhookSubscription.class);
        assertThat(everyLine.phoneNumbers()).isNullOrEmpty();
        assertThat((List<?>) body(succeed("listWebhookSubscriptions", null), List.class))
                .extracting(one -> ((WebhookSubscription) one).id())
                .contains(made.id());

        Exchange deleted = succeed("deleteWebhookSubscription", "kept", named);
        assertThat(deleted.getMessage().getBody()).isEqualTo("kept");
        assertThat(failure("getWebhookSubscription", null, named))
                .isInstanceOf(NotFoundException.class)
                .extracting(e -> ((NotFoundException) e).code())
                .isEqualTo("2010");
    }

    @Test
    void theSecretIsInTheRecordAndInNoText() throws Exception {
        Exchange created = succeed(
                "createWebhookSubscription",
                Map.of("target_url", TARGET + "secret", "subscribed_events", List.of("message.sent")));

        String secret = body(created, WebhookSubscription.class).signingSecret();
        assertThat(secret).startsWith("whsec_");
        assertThat(created.getMessage().getBody(String.class))
                .contains(TARGET + "secret")
                .doesNotContain(secret);
        assertThat(created.getMessage().getBody(Map.class)).doesNotContainKey("signing_secret");
        assertThat(created.getMessage().getHeaders().toString()).doesNotContain(secret);
    }

    @Test
    void theKindsOfEventsAreListed() throws Exception {
        assertThat((List<?>) body(succeed("listWebhookEvents", null), List.class))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(WebhookEventType.class))
                .contains(WebhookEventType.MESSAGE_RECEIVED);
    }
}
