// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel route with one endpoint, called as a consumer would: with an exchange and a callback. */
final class RouteCaller implements Caller {

    private final CamelContext context = new DefaultCamelContext();
    private final Endpoint entry;
    private final AsyncProducer route;
    private final Map<String, Object> headers;
    private final Object body;

    RouteCaller(Target target) throws Exception {
        boolean isUpload = target.megabytes() > 0;
        headers = isUpload ? Map.of(Exchange.FILE_NAME, SampleFile.NAME) : Map.of();
        body = isUpload ? SampleFile.ofMegabytes(target.megabytes()) : target.text();
        String uri = uri(target);
        context.addComponent("imessage", Components.of(target));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:call").to(uri);
            }
        });
        context.start();
        entry = context.getEndpoint("direct:call");
        route = entry.createAsyncProducer();
        route.start();
    }

    private static String uri(Target target) {
        String uri = "imessage:" + target.operation();
        return switch (target.operation()) {
            case "uploadAttachment" -> uri;
            case "setReaction" ->
                uri + "?chatGuid=RAW(" + target.chat() + ")&messageGuid=RAW(" + target.message() + ")";
            default -> uri + "?chatGuid=RAW(" + target.chat() + ")";
        };
    }

    @Override
    public void call(Consumer<Throwable> done) {
        Exchange exchange = entry.createExchange();
        exchange.getMessage().setBody(body);
        headers.forEach(exchange.getMessage()::setHeader);
        route.process(exchange, doneSync -> done.accept(exchange.getException()));
    }

    @Override
    public void close() throws Exception {
        route.close();
        context.close();
    }
}
