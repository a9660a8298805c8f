// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel HTTP server with two empty routes: one behind a webhook, one directly behind the server. */
final class WebhookServer implements AutoCloseable {

    static final String WEBHOOK = "/webhook";
    static final String BARE = "/bare";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final LongAdder events = new LongAdder();
    private final int port;

    WebhookServer(String secret) throws Exception {
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost("127.0.0.1");
        options.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(options);
        context.addService(server);
        context.start();
        port = server.getServer().actualPort();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("webhook:imessage:events?provider=linq&webhookComponentName=platform-http&webhookPath=" + WEBHOOK
                                + "&webhookAutoRegister=false&webhookSecret=RAW(" + secret + ")")
                        .process(exchange -> events.increment());
                from("platform-http:" + BARE + "?httpMethodRestrict=POST")
                        .process(exchange -> exchange.getMessage().setBody(null));
            }
        });
    }

    int port() {
        return port;
    }

    /** The number of exchanges of the route behind the webhook. */
    long events() {
        return events.sum();
    }

    @Override
    public void close() {
        context.stop();
    }
}
