// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.camel.CamelContext;
import org.apache.camel.component.micrometer.MicrometerConstants;

/** The state of a consumer as gauges {@code camel.imessage.*}. To be touched only where Micrometer is. */
final class ConsumerGauges {

    private final IMessageConsumer consumer;
    private final MeterRegistry registry;
    private final Tags tags;

    private ConsumerGauges(IMessageConsumer consumer, MeterRegistry registry, Tags tags) {
        this.consumer = consumer;
        this.registry = registry;
        this.tags = tags;
    }

    /** @return takes the gauges away again */
    static Runnable publish(CamelContext context, IMessageConsumer consumer, String offsetKey) {
        MeterRegistry registry = registry(context);
        if (registry == null) {
            return () -> {};
        }
        Tags tags = Tags.of("camelContext", context.getName(), "offsetKey", offsetKey);
        List<Meter> gauges = new ConsumerGauges(consumer, registry, tags).register();
        return () -> gauges.forEach(registry::remove);
    }

    private static MeterRegistry registry(CamelContext context) {
        MeterRegistry registry = context.getRegistry()
                .lookupByNameAndType(MicrometerConstants.METRICS_REGISTRY_NAME, MeterRegistry.class);
        return registry == null ? context.getRegistry().findSingleByType(MeterRegistry.class) : registry;
    }

    private List<Meter> register() {
        return List.of(
                gauge("proven", "Everything up to this sequence was handed on", IMessageConsumer::getProven),
                gauge("head", "The newest sequence seen", IMessageConsumer::getHead),
                gauge("lag", "Sequences between the position and the head", IMessageConsumer::getLag),
                gauge("inflight", "Exchanges under way", IMessageConsumer::getInFlight),
                gauge("last.frame.age", "Milliseconds since the last sign of life", IMessageConsumer::getLastFrameAge),
                gauge("reconnects", "How often the connection was made anew", IMessageConsumer::getReconnects),
                gauge("gaps", "How often a part of the log was skipped", IMessageConsumer::getGaps),
                gauge("connected", "1 while connected", connected -> connected.isConnected() ? 1 : 0));
    }

    private Meter gauge(String name, String description, ToDoubleFunction<IMessageConsumer> value) {
        return Gauge.builder("camel.imessage." + name, consumer, value)
                .description(description)
                .tags(tags)
                .register(registry);
    }
}
