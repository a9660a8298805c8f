// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.camel.CamelContext;

/**
 * The state of a source as meters, if there is a meter registry. Use it only if Micrometer is on the class path.
 *
 * @param <S> the source of the values
 */
public final class StateMeters<S> {

    private final MeterRegistry registry;
    private final String prefix;
    private final S source;
    private final Tags tags;
    private final List<MeterClaims.Claim> claims = new ArrayList<>();

    /**
     * @param prefix of the names of all meters
     * @param account name of the account, or null
     * @param keysAndValues further tags, in addition to those of the Camel context and the account; a value may be null
     */
    public StateMeters(CamelContext context, String prefix, S source, String account, String... keysAndValues) {
        this.registry = Registries.find(context);
        this.prefix = prefix;
        this.source = source;
        this.tags = Registries.tags(context, account)
                .and(Arrays.stream(keysAndValues).map(Registries::told).toArray(String[]::new));
    }

    /** What goes up and down. */
    public StateMeters<S> gauge(String name, String description, ToDoubleFunction<S> value) {
        return claim(
                name,
                Gauge.builder(prefix + name, source, value)
                        .description(description)
                        .tags(tags)::register);
    }

    /** What only goes up, from 0 at each start. */
    public StateMeters<S> count(String name, String description, ToDoubleFunction<S> value) {
        return claim(
                name,
                FunctionCounter.builder(prefix + name, source, value)
                        .description(description)
                        .tags(tags)::register);
    }

    private StateMeters<S> claim(String name, Function<MeterRegistry, Meter> registration) {
        claims.add(MeterClaims.of(registry).read(registry, new MeterClaims.Name(prefix + name, tags), registration));
        return this;
    }

    /** Removes the meters, unless another source has equal ones: then they show that one. */
    public void remove() {
        claims.forEach(MeterClaims.Claim::release);
    }
}
