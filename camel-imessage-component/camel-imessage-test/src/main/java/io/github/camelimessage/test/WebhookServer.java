// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import org.apache.camel.CamelContext;
import org.apache.camel.VetoCamelContextStartException;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;

/** The receiver of Linq's webhooks: Camel's own HTTP server on a free port of this machine. */
final class WebhookServer {

    private static final String HOST = "127.0.0.1";

    private WebhookServer() {}

    /** @return the endpoint of the events; the server stops with the context */
    static String open(CamelContext context) throws VetoCamelContextStartException {
        var options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost(HOST);
        options.setBindPort(0);
        var server = new VertxPlatformHttpServer(options);
        try {
            context.addService(server, true, true);
            server.start(); // otherwise it starts with the context, when the routes already need its address
        } catch (Exception e) {
            throw new VetoCamelContextStartException("The server for Linq's webhooks does not start", e, context);
        }
        return WebhookEndpoint.at("http://" + HOST + ":" + server.getServer().actualPort());
    }
}
