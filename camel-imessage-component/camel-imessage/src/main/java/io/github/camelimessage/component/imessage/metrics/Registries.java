// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.apache.camel.CamelContext;

/** The meter registry, and the tags of all meters. Use it only if Micrometer is on the class path. */
final class Registries {

    /** Camel's own metrics look for the registry under this name; they are optional, so their constant is not used. */
    private static final String REGISTRY = "metricsRegistry";

    /** All meters of a name have the same tags, which some registries require, and no empty ones. */
    private static final String NONE = "none";

    private Registries() {}

    static MeterRegistry find(CamelContext context) {
        MeterRegistry registry = context.getRegistry().lookupByNameAndType(REGISTRY, MeterRegistry.class);
        if (registry == null) {
            registry = context.getRegistry().findSingleByType(MeterRegistry.class);
        }
        // A composite of no registries, which records nothing.
        return registry == null ? new CompositeMeterRegistry() : registry;
    }

    /** @param account name of the account, or null */
    static Tags tags(CamelContext context, String account) {
        return Tags.of("camelContext", context.getName(), "account", told(account));
    }

    /** The value of a tag for what may be null. */
    static String told(String value) {
        return value == null ? NONE : value;
    }
}
