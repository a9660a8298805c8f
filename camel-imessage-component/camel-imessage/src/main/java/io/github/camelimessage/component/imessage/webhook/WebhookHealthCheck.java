// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.error.IMessageException;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Readiness of one webhook. It is DOWN while the repository of ids cannot be used, because then every delivery fails or
 * may be processed twice, and until the vendor has registered it. Refused requests are only counted: anyone can send
 * them, and that must not take a node out of service.
 */
final class WebhookHealthCheck extends AbstractHealthCheck {

    private final WebhookStatus status;
    private final Ledger ledger;

    WebhookHealthCheck(WebhookStatus status, Ledger ledger) {
        super("camel", "consumer:imessage-webhook" + status.getWebhook());
        this.status = status;
        this.ledger = ledger;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        if (status.getAccount() != null) {
            builder.detail("account", status.getAccount());
        }
        builder.detail("registered", status.getSubscriptionId() != null);
        if (status.getSubscriptionId() != null) {
            builder.detail("subscription", status.getSubscriptionId());
        }
        builder.detail("lastDeliveryAge", status.getLastDeliveryAge());
        builder.detail("received", status.getReceived());
        builder.detail("failed", status.getFailed());
        builder.detail("refused", status.getRefused());
        if (status.isUnchecked()) {
            builder.detail("unchecked", true);
        }
        IMessageException waiting = status.waiting();
        if (waiting != null) {
            builder.down().message("The webhook is not registered yet");
            builder.detail("error.code", waiting.code());
            return;
        }
        Throwable failure = ledger.failure();
        if (failure == null) {
            builder.up();
        } else {
            // Only the class: the text of a foreign exception may contain anything.
            builder.down().message("The idempotentRepository cannot be used");
            builder.detail("error.class", failure.getClass().getSimpleName());
        }
    }
}
