// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Passes requests of the HTTP component to the current receiver of the route, as long as the path is open: Camel
 * creates a new receiver each time a route is started.
 */
final class Entrance extends AsyncProcessorSupport {

    private Consumer http;
    private volatile WebhookReceiver receiver;

    /** Creates the consumer of an HTTP component. */
    interface Maker {
        Consumer make() throws Exception;
    }

    void leadTo(WebhookReceiver next) {
        receiver = next;
    }

    /** The existing consumer, otherwise a new one. */
    synchronized Consumer openPath(Maker maker) throws Exception {
        if (http == null) {
            http = maker.make();
        }
        return http;
    }

    /**
     * Opens the path for requests, if it is not open. It is open before a vendor is told of it, because the vendor may
     * deliver at once.
     *
     * @return whether it was opened now
     */
    synchronized boolean startPath() {
        boolean isNew = http != null && !ServiceHelper.isStarted(http);
        ServiceHelper.startService(http);
        return isNew;
    }

    synchronized void stopPath() {
        ServiceHelper.stopService(http);
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
