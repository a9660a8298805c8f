// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.component.imessage.metrics.Gauges;
import org.apache.camel.CamelContext;

/** The state of a webhook as gauges {@code camel.imessage.webhook.*}. To be touched only where Micrometer is. */
final class WebhookGauges {

    private WebhookGauges() {}

    /** @return takes the gauges away again */
    static Runnable publish(CamelContext context, WebhookStatus status) {
        return new Gauges<>(
                        context, "camel.imessage.webhook.", status, status.getAccount(), "webhook", status.getWebhook())
                .add("received", "Requests that arrived", WebhookStatus::getReceived)
                .add("completed", "Exchanges that completed", WebhookStatus::getCompleted)
                .add("failed", "Exchanges that failed", WebhookStatus::getFailed)
                .add("refused", "Requests that were refused", WebhookStatus::getRefused)
                .add("filtered", "Events that the route does not want", WebhookStatus::getFiltered)
                .add("duplicates", "Repeats of what was processed before", WebhookStatus::getDuplicates)
                .add("overlapping", "Repeats of what was under way", WebhookStatus::getOverlapping)
                .add("inflight", "Exchanges under way", WebhookStatus::getInFlight)
                .add(
                        "last.delivery.age",
                        "Milliseconds since the last delivery that was signed well",
                        WebhookStatus::getLastDeliveryAge)::remove;
    }
}
