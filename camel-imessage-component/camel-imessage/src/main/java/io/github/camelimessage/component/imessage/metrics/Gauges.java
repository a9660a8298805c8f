// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.camel.CamelContext;

/**
 * What something tells about itself as gauges, where there is a registry for them. To be touched only where Micrometer is.
 *
 * @param <S> what tells
 */
public final class Gauges<S> {

    /** Where Camel's own metrics look for the registry; they need not be there, so their constant is not used. */
    private static final String REGISTRY = "metricsRegistry";

    /** All meters of a name have the same tags, which some registries insist on, and no empty ones. */
    private static final String NONE = "none";

    private final MeterRegistry registry;
    private final String prefix;
    private final S source;
    private final Tags tags;
    private final List<Meter> meters = new ArrayList<>();

    /**
     * @param prefix what the names of all gauges begin with
     * @param account name of the account, or null
     * @param keysAndValues of the tags that tell one source from another, beside those of the Camel context and the account; a
     *     value may be null
     */
    public Gauges(CamelContext context, String prefix, S source, String account, String... keysAndValues) {
        this.registry = registry(context);
        this.prefix = prefix;
        this.source = source;
        String[] told = Arrays.stream(keysAndValues)
                .map(text -> text == null ? NONE : text)
                .toArray(String[]::new);
        this.tags = Tags.of("camelContext", context.getName(), "account", account == null ? NONE : account)
                .and(told);
    }

    private static MeterRegistry registry(CamelContext context) {
        MeterRegistry registry = context.getRegistry().lookupByNameAndType(REGISTRY, MeterRegistry.class);
        if (registry == null) {
            registry = context.getRegistry().findSingleByType(MeterRegistry.class);
        }
        // One of no registries, to which nobody listens.
        return registry == null ? new CompositeMeterRegistry() : registry;
    }

    public Gauges<S> add(String name, String description, ToDoubleFunction<S> value) {
        meters.add(Gauge.builder(prefix + name, source, value)
                .description(description)
                .tags(tags)
                .register(registry));
        return this;
    }

    /** Takes the gauges away again. */
    public void remove() {
        meters.forEach(registry::remove);
    }
}
