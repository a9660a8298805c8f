// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.camel.CamelContext;
import org.apache.camel.component.micrometer.MicrometerConstants;

/** The state of a webhook as gauges {@code camel.imessage.webhook.*}. To be touched only where Micrometer is. */
final class WebhookGauges {

    private final WebhookStatus status;
    private final MeterRegistry registry;
    private final Tags tags;

    private WebhookGauges(WebhookStatus status, MeterRegistry registry, Tags tags) {
        this.status = status;
        this.registry = registry;
        this.tags = tags;
    }

    /** @return takes the gauges away again */
    static Runnable publish(CamelContext context, WebhookStatus status) {
        MeterRegistry registry = registry(context);
        if (registry == null) {
            return () -> {};
        }
        Tags tags = Tags.of("camelContext", context.getName(), "webhook", status.getWebhook());
        List<Meter> gauges = new WebhookGauges(status, registry, tags).register();
        return () -> gauges.forEach(registry::remove);
    }

    private static MeterRegistry registry(CamelContext context) {
        MeterRegistry registry = context.getRegistry()
                .lookupByNameAndType(MicrometerConstants.METRICS_REGISTRY_NAME, MeterRegistry.class);
        return registry == null ? context.getRegistry().findSingleByType(MeterRegistry.class) : registry;
    }

    private List<Meter> register() {
        return List.of(
                gauge("received", "Requests that arrived", WebhookStatus::getReceived),
                gauge("completed", "Exchanges that completed", WebhookStatus::getCompleted),
                gauge("failed", "Exchanges that failed", WebhookStatus::getFailed),
                gauge("refused", "Requests that were refused", WebhookStatus::getRefused),
                gauge("filtered", "Events that the route does not want", WebhookStatus::getFiltered),
                gauge("duplicates", "Repeats of what was processed before", WebhookStatus::getDuplicates),
                gauge("overlapping", "Repeats of what was under way", WebhookStatus::getOverlapping),
                gauge("inflight", "Exchanges under way", WebhookStatus::getInFlight),
                gauge(
                        "last.delivery.age",
                        "Milliseconds since the last delivery that was signed well",
                        WebhookStatus::getLastDeliveryAge));
    }

    private Meter gauge(String name, String description, ToDoubleFunction<WebhookStatus> value) {
        return Gauge.builder("camel.imessage.webhook." + name, status, value)
                .description(description)
                .tags(tags)
                .register(registry);
    }
}
