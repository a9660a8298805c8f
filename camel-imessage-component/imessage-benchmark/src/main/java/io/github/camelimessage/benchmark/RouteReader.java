// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.github.camelimessage.event.Event;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.StateRepository;

/** A route from {@code imessage:events} with one processor. */
final class RouteReader implements EventReader {

    private final DefaultCamelContext context = new DefaultCamelContext();

    /** @param offsets where the route stores its position, or null for nowhere */
    RouteReader(Target target, String startFrom, StateRepository<String, String> offsets, Sink sink) throws Exception {
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
                from(uri)
                        .process(exchange -> sink.event(
                                exchange.getMessage().getBody(Event.class).occurredAt()));
            }
        });
        context.start();
    }

    @Override
    public void close() throws Exception {
        context.close();
    }
}
