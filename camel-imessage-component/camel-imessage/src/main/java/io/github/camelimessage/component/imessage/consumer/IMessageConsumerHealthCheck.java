// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.TailStatus;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Readiness of one consumer. It is DOWN if the consumer has stopped for good, if the position cannot be saved, and if
 * for longer than {@code watchdogLimit} there was no connection or replays of the log returned nothing: then live
 * events may have to wait, and events that live streams lost are not found.
 */
final class IMessageConsumerHealthCheck extends AbstractHealthCheck {

    private final IMessageConsumer consumer;
    private final Consumption consumption;

    IMessageConsumerHealthCheck(String name, IMessageConsumer consumer, Consumption consumption) {
        super("camel", "consumer:imessage-" + name);
        this.consumer = consumer;
        this.consumption = consumption;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        if (consumer.getAccount() != null) {
            builder.detail("account", consumer.getAccount());
        }
        if (consumer.getLine() != null) {
            builder.detail("line", consumer.getLine());
        }
        builder.detail("position", String.valueOf(consumer.getCheckpoint()));
        builder.detail("lag", consumer.getLag());
        builder.detail("gaps", consumer.getGaps());
        EventRun run = consumption.run();
        if (run == null || consumer.isSuspended()) {
            builder.up();
        } else if (run.ended() != null) {
            Failures.down(builder, "Receiving events has stopped. Restart the route to retry", run.ended());
        } else if (consumption.writer().failure() != null) {
            Failures.down(
                    builder,
                    "The position cannot be saved",
                    consumption.writer().failure());
        } else {
            connection(builder, run.tail().status());
        }
    }

    private void connection(HealthCheckResultBuilder builder, TailStatus status) {
        Duration limit = consumption.settings().tail().watchdogLimit();
        builder.detail("connected", status.connected());
        builder.detail("lastAudit", String.valueOf(status.lastAudit()));
        if (!status.connected() && Failures.isLongAgo(status.since(), limit)) {
            Failures.down(builder, "Not connected since " + status.since() + "; retrying", status.lastError());
        } else if (Failures.isLongAgo(status.auditsFailSince(), limit)) {
            Failures.down(
                    builder,
                    "Replays of the log have returned nothing since " + status.auditsFailSince() + "; retrying",
                    status.lastError());
        } else {
            builder.up();
        }
    }
}
