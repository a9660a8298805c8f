// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.FeedStatus;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Readiness of one consumer of locations. It is DOWN if it has stopped for good, and if it was not connected for longer
 * than {@code watchdogLimit}.
 */
final class LocationHealthCheck extends AbstractHealthCheck {

    private final LocationConsumer consumer;
    private final LocationListening listening;

    LocationHealthCheck(String name, LocationConsumer consumer, LocationListening listening) {
        super("camel", "consumer:imessage-" + name);
        this.consumer = consumer;
        this.listening = listening;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        LocationRun run = listening.run();
        FeedStatus status = run.status();
        if (consumer.getAccount() != null) {
            builder.detail("account", consumer.getAccount());
        }
        builder.detail("connected", status.connected());
        if (consumer.isSuspended()) {
            builder.up();
        } else if (run.ended() != null) {
            Failures.down(builder, "Receiving locations has stopped. Restart the route to retry", run.ended());
        } else if (!status.connected()
                && Failures.isLongAgo(
                        status.since(), listening.settings().feed().watchdogLimit())) {
            Failures.down(builder, "Not connected since " + status.since() + "; retrying", status.lastError());
        } else {
            builder.up();
        }
    }
}
