// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.service.ServiceHelper;

/**
 * What the HTTP component hands requests to for as long as the path is open, whichever receiver the route has by then: Camel
 * makes a new one each time that a route is started.
 */
final class Entrance extends AsyncProcessorSupport {

    private Consumer http;
    private volatile WebhookReceiver receiver;

    /** Makes the consumer of an HTTP component. */
    interface Maker {
        Consumer make() throws Exception;
    }

    void leadTo(WebhookReceiver next) {
        receiver = next;
    }

    /** The consumer that is there already, else a new one. */
    synchronized Consumer openPath(Maker maker) throws Exception {
        if (http == null) {
            http = maker.make();
        }
        return http;
    }

    synchronized void closePath() throws Exception {
        Consumer closing = http;
        http = null;
        ServiceHelper.stopAndShutdownService(closing);
    }

    @Override
    public boolean process(Exchange request, AsyncCallback callback) {
        WebhookReceiver current = receiver;
        if (current != null) {
            return current.process(request, callback);
        }
        Answer.BUSY.writeTo(request);
        callback.done(true);
        return true;
    }
}
