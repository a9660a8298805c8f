// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.metrics.Gauges;
import org.apache.camel.CamelContext;

/** The state of a consumer as gauges {@code camel.imessage.*}. Use it only if Micrometer is on the class path. */
final class ConsumerGauges {

    private ConsumerGauges() {}

    /** @return removes the gauges */
    static Runnable publish(CamelContext context, IMessageConsumer consumer, String offsetKey) {
        return new Gauges<>(
                        context,
                        "camel.imessage.",
                        consumer,
                        consumer.getAccount(),
                        "offsetKey",
                        offsetKey,
                        "line",
                        consumer.getLine())
                .add("proven", "Every event up to this sequence was delivered", IMessageConsumer::getProven)
                .add("head", "The newest sequence seen", IMessageConsumer::getHead)
                .add("lag", "Sequences between the position and the head", IMessageConsumer::getLag)
                .add("inflight", "Exchanges in flight", IMessageConsumer::getInFlight)
                .add(
                        "last.frame.age",
                        "Milliseconds since the service last sent" + " anything",
                        IMessageConsumer::getLastFrameAge)
                .add(
                        "last.audit.age",
                        "Milliseconds since a replay last reached the head of the log",
                        IMessageConsumer::getLastAuditAge)
                .add("reconnects", "How often the consumer reconnected", IMessageConsumer::getReconnects)
                .add("gaps", "How often a part of the log was skipped", IMessageConsumer::getGaps)
                .add("unreadable", "How many frames could not be read", IMessageConsumer::getUnreadable)
                .add(
                        "late",
                        "How many events arrived late, after the position had passed" + " them",
                        IMessageConsumer::getLate)
                .add("connected", "1 while connected", connected -> connected.isConnected() ? 1 : 0)::remove;
    }
}
