// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.HealthCheckComponent;

/** Registers the health check of a consumer. */
final class ConsumerHealth {

    private ConsumerHealth() {}

    /** @return removes the check */
    static Runnable publish(DefaultConsumer consumer, AbstractHealthCheck check) {
        CamelContext context = consumer.getEndpoint().getCamelContext();
        HealthCheckRepository consumers =
                HealthCheckHelper.getHealthCheckRepository(context, "consumers", HealthCheckRepository.class);
        if (consumers == null || !consumers.isEnabled() || !isEnabled(consumer)) {
            return () -> {};
        }
        check.setCamelContext(context);
        if (consumer.getRoute() != null) {
            consumer.setHealthCheck(check);
            return () -> consumer.setHealthCheck(null);
        }
        // Behind another consumer, such as master, Camel does not register its check.
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        registry.register(check);
        return () -> registry.unregister(check);
    }

    private static boolean isEnabled(DefaultConsumer consumer) {
        return !(((DefaultEndpoint) consumer.getEndpoint()).getComponent() instanceof HealthCheckComponent component)
                || component.isHealthCheckConsumerEnabled();
    }
}
