// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.component.imessage.metrics.StateMeters;
import org.apache.camel.CamelContext;

/** The state of a webhook as meters {@code camel.imessage.webhook.*}. Use it only if Micrometer is present. */
final class WebhookMeters {

    private WebhookMeters() {}

    /** @return removes the meters */
    static Runnable publish(CamelContext context, WebhookStatus status) {
        return new StateMeters<>(
                        context, "camel.imessage.webhook.", status, status.getAccount(), "webhook", status.getWebhook())
                .count("received", "Requests that arrived", WebhookStatus::getReceived)
                .count("completed", "Exchanges that completed", WebhookStatus::getCompleted)
                .count("failed", "Exchanges that failed", WebhookStatus::getFailed)
                .count("refused", "Requests that were refused", WebhookStatus::getRefused)
                .count("filtered", "Events that types or chatGuid filter out", WebhookStatus::getFiltered)
                .count("duplicates", "Repeated deliveries of processed events", WebhookStatus::getDuplicates)
                .count("overlapping", "Repeated deliveries of events in flight", WebhookStatus::getOverlapping)
                .gauge("inflight", "Exchanges in flight", WebhookStatus::getInFlight)
                .gauge(
                        "last.delivery.age",
                        "Milliseconds since the last delivery with a valid signature",
                        WebhookStatus::getLastDeliveryAge)::remove;
    }
}
