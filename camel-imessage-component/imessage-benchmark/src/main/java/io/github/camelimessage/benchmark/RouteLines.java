// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.consumer.LineConsumer;
import io.github.camelimessage.component.imessage.consumer.LinesConsumer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;

/** A route from {@code imessage:events?line=*} with one processor. */
final class RouteLines implements LineReaders {

    private static final String ROUTE = "events";

    private final DefaultCamelContext context = new DefaultCamelContext();

    /** The context is started without the lines. */
    RouteLines(String address, String managementAddress, EventReader.Sink sink) throws Exception {
        IMessageComponent component = new IMessageComponent();
        IMessageConfiguration options = component.getConfiguration();
        options.setAddress(address);
        options.setTls(false);
        options.setManagementAddress(managementAddress);
        options.setProjectId(LinesServer.PROJECT);
        options.setProjectSecret(LinesServer.SECRET);
        context.addComponent("imessage", component);
        context.getRegistry().bind("offsets", new MemoryStateRepository());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?line=*&startFrom=latest&types=message.received&offsetRepository=#offsets")
                        .routeId(ROUTE)
                        .autoStartup(false)
                        .process(exchange -> sink.event(RouteReader.timeOfBody(exchange.getMessage())));
            }
        });
        context.start();
    }

    @Override
    public void start() throws Exception {
        context.getRouteController().startRoute(ROUTE);
    }

    private LinesConsumer lines() {
        return (LinesConsumer) context.getRoute(ROUTE).getConsumer();
    }

    @Override
    public int connected() {
        return lines().getConnectedLines();
    }

    @Override
    public long attempts() {
        return lines().consumers().stream()
                .mapToLong(LineConsumer::getReconnects)
                .sum();
    }

    @Override
    public void close() throws Exception {
        context.close();
    }
}
