// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.TailStatus;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Readiness of one consumer. It is DOWN when consuming has ended for good, when the position cannot be stored, and when for
 * longer than the watchdog's limit there has been no connection, or replays of the log have brought nothing: then live events
 * may be held back, and what live streams lose is not found.
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
            Failures.down(
                    builder,
                    "Receiving events has ended, and is not tried again until the route is restarted",
                    run.ended());
        } else if (consumption.writer().failure() != null) {
            Failures.down(
                    builder,
                    "The position cannot be stored",
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
            Failures.down(builder, "Not connected since " + status.since() + ", and trying again", status.lastError());
        } else if (Failures.isLongAgo(status.auditsFailSince(), limit)) {
            Failures.down(
                    builder,
                    "Replays of the log have brought nothing since " + status.auditsFailSince()
                            + ", and are tried again",
                    status.lastError());
        } else {
            builder.up();
        }
    }
}
