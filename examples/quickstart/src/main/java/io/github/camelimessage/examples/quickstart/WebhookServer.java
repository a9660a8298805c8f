// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;

/** Receives webhooks: Camel's own HTTP server on a free port of this machine. */
final class WebhookServer {

    private static final String HOST = "127.0.0.1";

    private WebhookServer() {}

    /** @return the URL of the server, which stops with the context */
    static String open(CamelContext context) throws Exception {
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost(HOST);
        options.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(options);
        context.addService(server);
        return "http://" + HOST + ":" + server.getServer().actualPort();
    }
}
