// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.github.camelimessage.event.Event;
import java.time.Instant;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.StateRepository;

/** A route from {@code imessage:events} with one processor. */
final class RouteReader implements EventReader {

    private final DefaultCamelContext context = new DefaultCamelContext();

    /**
     * @param offsets where the route stores its position, or null to store none
     * @param time how its processor reads the time of an event
     */
    RouteReader(
            Target target,
            String startFrom,
            StateRepository<String, String> offsets,
            Function<Message, Instant> time,
            Sink sink)
            throws Exception {
        context.addComponent("imessage", Components.of(target));
        String store = "";
        if (offsets != null) {
            context.getRegistry().bind("offsets", offsets);
            store = "&offsetRepository=#offsets";
        }
        String uri = "imessage:events?startFrom=" + startFrom + store;
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(exchange -> sink.event(time.apply(exchange.getMessage())));
            }
        });
        context.start();
    }

    static Instant timeOfBody(Message message) {
        return message.getBody(Event.class).occurredAt();
    }

    static Instant timeOfHeader(Message message) {
        return Instant.ofEpochMilli(message.getHeader(Exchange.MESSAGE_TIMESTAMP, Long.class));
    }

    @Override
    public void close() throws Exception {
        context.close();
    }
}
