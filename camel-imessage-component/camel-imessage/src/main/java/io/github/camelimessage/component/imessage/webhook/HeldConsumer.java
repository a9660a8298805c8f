// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a path open while its route is stopped, so that the {@link WebhookReceiver} answers 503. Otherwise the HTTP
 * server would answer 404, and vendors do not retry after a 404. The path is closed when the route is removed, or with
 * the context.
 */
final class HeldConsumer extends ServiceSupport implements Consumer {

    private static final Logger LOG = LoggerFactory.getLogger(HeldConsumer.class);

    private final CamelContext context;
    private final Entrance entrance;
    private final Processor receiver;
    private final Consumer http;

    /**
     * @param http the consumer of the HTTP component, which passes requests to the entrance
     * @param receiver the target of the entrance while the route runs
     */
    HeldConsumer(CamelContext context, Entrance entrance, Consumer http, Processor receiver) {
        this.context = context;
        this.entrance = entrance;
        this.http = http;
        this.receiver = receiver;
    }

    @Override
    protected void doInit() {
        http.init();
    }

    @Override
    protected void doStart() throws Exception {
        ServiceHelper.startService(receiver, http);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(receiver);
    }

    @Override
    protected void doShutdown() throws Exception {
        if (!context.getStatus().isStopping()) {
            entrance.closePath();
            return;
        }
        context.addLifecycleStrategy(new LifecycleStrategySupport() {
            @Override
            public void onContextStopped(CamelContext stopped) {
                closeQuietly();
            }
        });
    }

    private void closeQuietly() {
        try {
            entrance.closePath();
        } catch (Exception e) {
            LOG.debug("The HTTP component was closed before the path of a webhook", e);
        }
    }

    @Override
    public Processor getProcessor() {
        return http.getProcessor();
    }

    @Override
    public Exchange createExchange(boolean autoRelease) {
        return http.createExchange(autoRelease);
    }

    @Override
    public void releaseExchange(Exchange exchange, boolean autoRelease) {
        http.releaseExchange(exchange, autoRelease);
    }

    @Override
    public Endpoint getEndpoint() {
        return http.getEndpoint();
    }
}
