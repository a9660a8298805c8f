// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Synchronization;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One event in the route. Its end can come from the exchange, or from whatever the route passed the exchange to. If all
 * of them are garbage collected without an end, the event has failed: Camel does not complete an exchange after an
 * {@link Error} on another thread, nor one that a queue drops.
 */
final class EventWork implements Synchronization {

    private static final Logger LOG = LoggerFactory.getLogger(EventWork.class);
    private static final Cleaner CLEANER = Cleaner.create();

    private final Ending ending;
    private final Cleaner.Cleanable watch;

    /**
     * @param http the request, which is answered when the event is over
     * @param callback called then
     */
    EventWork(WebhookReceiver.Open open, Exchange http, String id, AsyncCallback callback) {
        ending = new Ending(open, http, id, callback);
        watch = CLEANER.register(this, ending::lost);
    }

    @Override
    public void onComplete(Exchange exchange) {
        over(exchange.isRollbackOnly());
    }

    @Override
    public void onFailure(Exchange exchange) {
        over(true);
    }

    void over(boolean isFailed) {
        ending.over(isFailed);
        watch.clean();
    }

    /** The route's processor has returned: if there is no answer yet, another thread gives it. */
    boolean returned() {
        return ending.returned();
    }

    /** The work to do once. It does not refer to the exchange, so that it can outlive it. */
    private static final class Ending {

        private final WebhookReceiver.Open open;
        private final Exchange http;
        private final String id;
        private final AsyncCallback callback;
        private final AtomicBoolean isEnding = new AtomicBoolean();
        private boolean isAnswered;
        private boolean hasReturned;

        Ending(WebhookReceiver.Open open, Exchange http, String id, AsyncCallback callback) {
            this.open = open;
            this.http = http;
            this.id = id;
            this.callback = callback;
        }

        void over(boolean isFailed) {
            if (!isEnding.compareAndSet(false, true)) {
                return;
            }
            if (isFailed) {
                open.ledger().failed(id);
            } else {
                open.ledger().completed(http, id);
            }
            open.status().processed(isFailed);
            (isFailed ? Answer.FAILED : Answer.DONE).writeTo(http);
            synchronized (this) {
                isAnswered = true;
                if (!hasReturned) {
                    return;
                }
            }
            callback.done(false);
        }

        void lost() {
            if (!isEnding.get()) {
                LOG.warn(
                        "A route lost an event: an Error ended its thread, or a queue dropped it. The vendor is asked to"
                                + " deliver it again");
                over(true);
            }
        }

        boolean returned() {
            synchronized (this) {
                hasReturned = true;
                if (!isAnswered) {
                    return false;
                }
            }
            callback.done(true);
            return true;
        }
    }
}
