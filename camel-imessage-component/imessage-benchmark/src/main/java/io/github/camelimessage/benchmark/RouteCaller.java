// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.function.Consumer;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel route of one endpoint, driven as a consumer drives it: an exchange and a callback. */
final class RouteCaller implements Caller {

    private final CamelContext context = new DefaultCamelContext();
    private final Endpoint entry;
    private final AsyncProducer route;
    private final String text;

    RouteCaller(Target target) throws Exception {
        text = target.text();
        context.addComponent("imessage", Components.of(target));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:call").to("imessage:" + target.operation() + "?chatGuid=RAW(" + target.chat() + ")");
            }
        });
        context.start();
        entry = context.getEndpoint("direct:call");
        route = entry.createAsyncProducer();
        route.start();
    }

    @Override
    public void call(Consumer<Throwable> done) {
        Exchange exchange = entry.createExchange();
        exchange.getMessage().setBody(text);
        route.process(exchange, doneSync -> done.accept(exchange.getException()));
    }

    @Override
    public void close() throws Exception {
        route.close();
        context.close();
    }
}
