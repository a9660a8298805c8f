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
 * The gauges of a source, if there is a meter registry. Use it only if Micrometer is on the class path.
 *
 * @param <S> the source of the values
 */
public final class Gauges<S> {

    /** Camel's own metrics look for the registry under this name; they are optional, so their constant is not used. */
    private static final String REGISTRY = "metricsRegistry";

    /** All meters of a name have the same tags, which some registries require, and no empty ones. */
    private static final String NONE = "none";

    private final MeterRegistry registry;
    private final String prefix;
    private final S source;
    private final Tags tags;
    private final List<Meter> meters = new ArrayList<>();

    /**
     * @param prefix of the names of all gauges
     * @param account name of the account, or null
     * @param keysAndValues further tags, in addition to those of the Camel context and the account; a value may be null
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
        // A composite of no registries, which records nothing.
        return registry == null ? new CompositeMeterRegistry() : registry;
    }

    public Gauges<S> add(String name, String description, ToDoubleFunction<S> value) {
        meters.add(Gauge.builder(prefix + name, source, value)
                .description(description)
                .tags(tags)
                .register(registry));
        return this;
    }

    /** Removes the gauges. */
    public void remove() {
        meters.forEach(registry::remove);
    }
}
