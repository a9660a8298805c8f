// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.component.imessage.metrics.Micrometer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.HealthCheckComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers the monitoring of a webhook: JMX, health check, developer console and meters. */
final class WebhookViews {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookViews.class);

    private WebhookViews() {}

    /**
     * @param ledger null for a webhook that waits for its vendor
     * @return removes it all again; a second call does nothing
     */
    static Runnable publish(
            Endpoint endpoint, WebhookStatus status, Ledger ledger, Function<WebhookStatus, Runnable> console) {
        CamelContext context = endpoint.getCamelContext();
        List<Runnable> withdrawals = new ArrayList<>();
        withdrawals.add(manage(context, status));
        withdrawals.add(check((DefaultEndpoint) endpoint, status, ledger));
        withdrawals.add(console.apply(status));
        if (Micrometer.isPresent(context)) {
            withdrawals.add(WebhookMeters.publish(context, status));
        }
        Collections.reverse(withdrawals);
        AtomicBoolean isShown = new AtomicBoolean(true);
        return () -> {
            if (isShown.compareAndSet(true, false)) {
                withdrawals.forEach(Runnable::run);
            }
        };
    }

    private static Runnable manage(CamelContext context, WebhookStatus status) {
        try {
            context.addService(status, true, true);
            return () -> withdraw(context, status);
        } catch (Exception e) {
            LOG.debug("The webhook is not shown in JMX", e);
            return () -> {};
        }
    }

    private static void withdraw(CamelContext context, WebhookStatus status) {
        try {
            context.removeService(status);
        } catch (Exception e) {
            LOG.debug("The webhook is still shown in JMX", e);
        }
    }

    private static Runnable check(DefaultEndpoint endpoint, WebhookStatus status, Ledger ledger) {
        CamelContext context = endpoint.getCamelContext();
        HealthCheckRepository consumers =
                HealthCheckHelper.getHealthCheckRepository(context, "consumers", HealthCheckRepository.class);
        boolean isWanted = !(endpoint.getComponent() instanceof HealthCheckComponent component)
                || component.isHealthCheckConsumerEnabled();
        if (consumers == null || !consumers.isEnabled() || !isWanted) {
            return () -> {};
        }
        WebhookHealthCheck check = new WebhookHealthCheck(status, ledger);
        check.setCamelContext(context);
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        registry.register(check);
        return () -> registry.unregister(check);
    }
}
