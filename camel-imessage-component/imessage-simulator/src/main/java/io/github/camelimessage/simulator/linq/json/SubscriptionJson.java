// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A webhook subscription; the secret is set only in the answer to its creation (reference: WebhookSubscription). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionJson(
        String id,
        String createdAt,
        boolean isActive,
        String signingSecret,
        List<String> subscribedEvents,
        String targetUrl,
        String updatedAt,
        List<String> phoneNumbers) {}
