// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import io.github.camelimessage.component.imessage.IMessageConstants;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.spi.IdempotentRepository;

/**
 * Sends messages and events of chats and groups to a topic as CloudEvents. The chat is the key, so the events of a chat
 * are in one partition and in order. Nothing is skipped: an event that Kafka rejects is delivered again until it
 * succeeds.
 */
public final class EventsRoute extends RouteBuilder {

    static final String ID = "events";

    private final IdempotentRepository bridged;

    EventsRoute(IdempotentRepository bridged) {
        this.bridged = bridged;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler()); // the consumer retries with its own back-off

        from("imessage:events?types={{bridge.types}}&startFrom={{bridge.startFrom}}&offsetRepository=#offsets"
                        + "&offsetKey=bridge&breakOnFirstError=true")
                .routeId(ID)
                // Not eager: an id is saved when Kafka has the event, not before it is sent.
                .idempotentConsumer(header(IMessageConstants.SEQUENCE), bridged)
                .eager(false)
                .transformDataType("imessage:application-cloudevents+json")
                .setHeader(KafkaConstants.KEY, header(IMessageConstants.CHAT_GUID))
                .removeHeader(Exchange.CONTENT_TYPE)
                .setHeader("content-type", constant("application/cloudevents+json; charset=UTF-8"))
                .to("kafka:" + Topics.EVENTS)
                .end();
    }
}
