// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelContextTracker;

/** Connects every context that the thread of a test creates, until this is closed. */
final class ContextWatch extends CamelContextTracker {

    private final Simulation simulation;
    private final Thread thread = Thread.currentThread();

    private ContextWatch(Simulation simulation) {
        this.simulation = simulation;
    }

    static ContextWatch open(Simulation simulation) {
        ContextWatch watch = new ContextWatch(simulation);
        watch.open();
        return watch;
    }

    /** With several extensions, the first one connects the context. */
    @Override
    public void contextCreated(CamelContext context) {
        if (Thread.currentThread() == thread && !SimulatedContext.isIn(context)) {
            simulation.configure(context);
        }
    }
}
