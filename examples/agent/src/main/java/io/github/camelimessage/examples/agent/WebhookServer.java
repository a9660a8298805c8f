// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;

/**
 * Receives webhooks. Before the routes are started it would answer 404, and the vendor would drop the event. So it
 * answers 503 before it is opened and after it is closed, and the vendor retries the event.
 */
final class WebhookServer extends VertxPlatformHttpServer {

    private static final int UNAVAILABLE = 503;

    private final int port;
    private volatile boolean isOpen;

    WebhookServer(int port) {
        super(options(port));
        this.port = port;
    }

    private static VertxPlatformHttpServerConfiguration options(int port) {
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost("127.0.0.1");
        options.setBindPort(port);
        return options;
    }

    @Override
    protected void initializeServer() {
        super.initializeServer();
        VertxPlatformHttpRouter.lookup(getCamelContext(), VertxPlatformHttpRouter.getRouterNameFromPort(port))
                .route()
                .handler(request -> {
                    if (isOpen) {
                        request.next();
                    } else {
                        request.response().setStatusCode(UNAVAILABLE).end();
                    }
                });
    }

    void open() {
        isOpen = true;
    }

    void shut() {
        isOpen = false;
    }
}
