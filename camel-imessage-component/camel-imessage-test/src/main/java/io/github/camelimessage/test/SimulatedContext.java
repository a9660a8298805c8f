// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import io.github.camelimessage.component.imessage.IMessageComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.VetoCamelContextStartException;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.util.ObjectHelper;

/**
 * Connects the component {@code imessage} of a context when it is created. Settings that a test makes afterwards have
 * precedence.
 */
final class SimulatedContext extends LifecycleStrategySupport {

    static final String EVENTS = "imessage.events";
    static final String PHOTON_EVENTS = "imessage:events?startFrom=earliest";

    private static final String VERTX_SERVER = "org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer";

    private final Simulation simulation;

    SimulatedContext(Simulation simulation) {
        this.simulation = simulation;
    }

    static boolean isIn(CamelContext context) {
        return context.getLifecycleStrategies().stream().anyMatch(SimulatedContext.class::isInstance);
    }

    @Override
    public void onComponentAdd(String name, Component component) {
        if (name.equals("imessage") && component instanceof IMessageComponent added) {
            simulation.configure(added.getConfiguration());
        }
    }

    @Override
    public void onContextInitializing(CamelContext context) throws VetoCamelContextStartException {
        if (!simulation.isLinq()) {
            context.getPropertiesComponent().addOverrideProperty(EVENTS, PHOTON_EVENTS);
        } else if (ObjectHelper.loadClass(VERTX_SERVER, getClass().getClassLoader()) != null) {
            context.getPropertiesComponent().addOverrideProperty(EVENTS, WebhookServer.open(context));
        }
    }
}
