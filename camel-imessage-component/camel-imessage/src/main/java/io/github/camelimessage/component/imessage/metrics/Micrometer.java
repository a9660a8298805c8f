// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.metrics;

import org.apache.camel.CamelContext;

/** Whether Micrometer is on the class path, so that {@link StateMeters} and {@link CallMeters} may be used. */
public final class Micrometer {

    private Micrometer() {}

    /** Camel's own metrics are not needed for it. */
    public static boolean isPresent(CamelContext context) {
        return context.getClassResolver().resolveClass("io.micrometer.core.instrument.MeterRegistry") != null;
    }
}
