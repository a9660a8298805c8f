// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.component.imessage.metrics.Gauges;
import org.apache.camel.CamelContext;

/**
 * The state of a webhook as gauges {@code camel.imessage.webhook.*}. Use it only if Micrometer is on the class path.
 */
final class WebhookGauges {

    private WebhookGauges() {}

    /** @return removes the gauges */
    static Runnable publish(CamelContext context, WebhookStatus status) {
        return new Gauges<>(
                        context, "camel.imessage.webhook.", status, status.getAccount(), "webhook", status.getWebhook())
                .add("received", "Requests that arrived", WebhookStatus::getReceived)
                .add("completed", "Exchanges that completed", WebhookStatus::getCompleted)
                .add("failed", "Exchanges that failed", WebhookStatus::getFailed)
                .add("refused", "Requests that were refused", WebhookStatus::getRefused)
                .add("filtered", "Events that types or chatGuid filter out", WebhookStatus::getFiltered)
                .add("duplicates", "Repeated deliveries of processed events", WebhookStatus::getDuplicates)
                .add("overlapping", "Repeated deliveries of events in flight", WebhookStatus::getOverlapping)
                .add("inflight", "Exchanges in flight", WebhookStatus::getInFlight)
                .add(
                        "last.delivery.age",
                        "Milliseconds since the last delivery with a valid signature",
                        WebhookStatus::getLastDeliveryAge)::remove;
    }
}
