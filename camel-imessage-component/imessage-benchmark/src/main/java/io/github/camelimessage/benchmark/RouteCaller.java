// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.photon.TransportType;
import java.util.Locale;
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

    RouteCaller(Target target) throws Exception {
        IMessageComponent component = new IMessageComponent();
        component
                .getConfiguration()
                .setTransport(TransportType.valueOf(target.transport().toUpperCase(Locale.ROOT)));
        component.getConfiguration().setAddress(target.address());
        component.getConfiguration().setTls(false);
        component.getConfiguration().setToken(target.token());
        context.addComponent("imessage", component);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:call").to("imessage:" + target.operation() + "?chatGuid=RAW(" + target.chatGuid() + ")");
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
        route.process(exchange, doneSync -> done.accept(exchange.getException()));
    }

    @Override
    public void close() throws Exception {
        route.close();
        context.close();
    }
}
