// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.metrics.StateMeters;
import org.apache.camel.CamelContext;

/** The state of a consumer as meters {@code camel.imessage.*}. Use it only if Micrometer is on the class path. */
final class ConsumerMeters {

    private ConsumerMeters() {}

    /** @return removes the meters */
    static Runnable publish(CamelContext context, IMessageConsumer consumer, String offsetKey) {
        return new StateMeters<>(
                        context,
                        "camel.imessage.",
                        consumer,
                        consumer.getAccount(),
                        "offsetKey",
                        offsetKey,
                        "line",
                        consumer.getLine(),
                        "routeId",
                        consumer.getRouteId())
                .gauge("proven", "Every event up to this sequence was delivered", IMessageConsumer::getProven)
                .gauge("head", "The newest sequence seen", IMessageConsumer::getHead)
                .gauge("lag", "Sequences between the position and the head", IMessageConsumer::getLag)
                .gauge("inflight", "Exchanges in flight", IMessageConsumer::getInFlight)
                .gauge(
                        "last.frame.age",
                        "Milliseconds since the service sent anything",
                        IMessageConsumer::getLastFrameAge)
                .gauge(
                        "last.audit.age",
                        "Milliseconds since a replay last reached the head of the log",
                        IMessageConsumer::getLastAuditAge)
                .count("reconnects", "How often the consumer reconnected", IMessageConsumer::getReconnects)
                .count("gaps", "How often a part of the log was skipped", IMessageConsumer::getGaps)
                .count("unreadable", "How many frames could not be read", IMessageConsumer::getUnreadable)
                .count("late", "How many events arrived after the position had passed them", IMessageConsumer::getLate)
                .gauge("connected", "1 while connected", connected -> connected.isConnected() ? 1 : 0)::remove;
    }
}
