// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.event.BrokenOffExchange;
import io.github.camelimessage.component.imessage.event.EventAttachments;
import io.github.camelimessage.component.imessage.event.EventFilter;
import io.github.camelimessage.component.imessage.event.EventHeaders;
import io.github.camelimessage.component.imessage.event.EventLine;
import io.github.camelimessage.component.imessage.event.StepErrors;
import io.github.camelimessage.component.imessage.webhook.Verdict.Turned;
import io.github.camelimessage.component.imessage.webhook.Verdict.Welcome;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.webhook.WebhookDelivery;
import java.util.List;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.AsyncProcessorConverterHelper;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.UnitOfWorkHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives the requests of an HTTP component. The route gets a new exchange, so that only the signed event of the
 * request reaches it, and nothing of the route reaches the response. The request is answered when that exchange is
 * over.
 */
final class WebhookReceiver extends AsyncProcessorSupport {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);

    private final Endpoint endpoint;
    private final AsyncProcessor route;
    private final IMessageWebhook webhook;
    private volatile Open open;
    private volatile boolean isStopped;
    private RegistrationRetries retries;
    private Runnable waiting;

    /**
     * The state while the route runs.
     *
     * @param attachments adds the files of messages to their exchanges, or null for none
     */
    record Open(
            WebhookVendor vendor,
            Gate gate,
            EventFilter filter,
            EventAttachments attachments,
            Ledger ledger,
            WebhookStatus status,
            RefusalLog refusals,
            Runnable close) {}

    WebhookReceiver(Endpoint endpoint, Processor route, IMessageWebhook webhook) {
        this.endpoint = endpoint;
        this.route = AsyncProcessorConverterHelper.convert(route);
        this.webhook = webhook;
    }

    Entrance entrance() {
        return webhook.entrance();
    }

    /** The application also starts when the vendor is not available; the registration is retried. */
    @Override
    protected synchronized void doStart() {
        isStopped = false;
        boolean isNewPath = entrance().startPath();
        try {
            begin();
        } catch (RuntimeException | Error e) {
            if (isNewPath) {
                entrance().stopPath();
            }
            throw e;
        }
    }

    private void begin() {
        try {
            open = webhook.open(() -> {});
            if (!webhook.isUnchecked()) {
                return;
            }
        } catch (IMessageException e) {
            if (!e.retryable()) {
                throw e;
            }
            waiting = webhook.awaitVendor(e);
        }
        retries = new RegistrationRetries(endpoint.getCamelContext(), this, this::retry);
    }

    private boolean retry() {
        if (isStopped) {
            return true;
        }
        try {
            Open current = open;
            if (current != null && webhook.check(current.status())) {
                return true;
            }
            reopen();
            return !webhook.isUnchecked();
        } catch (IMessageException e) {
            webhook.log().failed("it is not registered", e);
        } catch (RuntimeException | Error e) {
            webhook.log().broken(e);
        }
        return isStopped;
    }

    private void reopen() {
        Open next = webhook.open(this::withdraw);
        synchronized (this) {
            if (isStopped) {
                next.close().run();
                return;
            }
            open = next;
        }
        LOG.info("The webhook {} is open", webhook.name());
    }

    private synchronized void withdraw() {
        if (waiting != null) {
            waiting.run();
            waiting = null;
        }
        if (open != null) {
            open.close().run();
        }
    }

    @Override
    protected synchronized void doStop() {
        isStopped = true;
        if (retries != null) {
            retries.close();
            retries = null;
        }
        withdraw();
        open = null;
    }

    @Override
    public boolean process(Exchange http, AsyncCallback callback) {
        Open current = open;
        Answer answer = Answer.BUSY;
        if (current != null) {
            current.status().received();
            try {
                Verdict verdict = current.gate().judge(http.getMessage());
                if (verdict instanceof Welcome welcome) {
                    Answer known = known(current, http, welcome.delivery());
                    if (known == null) {
                        return run(current, http, welcome.delivery(), callback);
                    }
                    answer = known;
                } else if (verdict instanceof Turned turned) {
                    current.status().refused(turned.reason());
                    current.refusals().add(turned);
                    answer = turned.answer();
                }
            } catch (RuntimeException | Error e) {
                current.status().processed(true);
                // Its text may contain what was sent.
                LOG.warn("A webhook could not be received: {}", e.getClass().getName());
                LOG.debug("A webhook could not be received", e);
                answer = Answer.FAILED;
            }
        }
        answer.writeTo(http);
        callback.done(true);
        return true;
    }

    /** The answer to an event that needs no exchange, or null. */
    private static Answer known(Open open, Exchange http, WebhookDelivery delivery) {
        open.status().trusted();
        if (!open.filter().accepts(delivery.event(), event -> open.vendor().names(delivery))) {
            open.status().filtered();
            return Answer.DONE;
        }
        return switch (open.ledger().claim(http, delivery.id())) {
            case MINE -> null;
            case DONE -> {
                open.status().duplicate();
                yield Answer.DONE;
            }
            case UNDER_WAY -> {
                open.status().overlapping();
                yield Answer.BUSY;
            }
        };
    }

    private boolean run(Open open, Exchange http, WebhookDelivery delivery, AsyncCallback callback) {
        EventWork work = new EventWork(open, http, delivery.id(), callback);
        Exchange exchange = null;
        try {
            exchange = exchange(open, delivery);
            // An on-completion of the unit of work and not the callback: a route may pass it on, to seda for example.
            exchange.getExchangeExtension().addOnCompletion(work);
            Exchange begun = exchange;
            route.process(begun, doneSync -> finish(begun, work));
        } catch (RuntimeException | Error e) { // Camel does not catch an Error of a route
            LOG.warn("An event could not be processed", e);
            BrokenOffExchange.end(exchange, e);
            work.over(true);
        }
        return work.returned();
    }

    private Exchange exchange(Open open, WebhookDelivery delivery) {
        Exchange exchange = endpoint.createExchange();
        StepErrors.mark(exchange);
        Message message = exchange.getMessage();
        message.setBody(delivery.event());
        EventHeaders.put(delivery.event(), message.getHeaders());
        message.setHeader(IMessageConstants.EVENT_ID, delivery.id());
        String line = EventLine.told(delivery.event());
        if (line != null) {
            message.setHeader(IMessageConstants.LINE, line);
            new EventLine(line, webhook.lineOwner()).remember(exchange);
        }
        if (delivery.traceId() != null) {
            message.setHeader(IMessageConstants.TRACE_ID, delivery.traceId());
        }
        if (open.attachments() != null) {
            open.attachments().hang(delivery.event(), exchange);
        }
        return exchange;
    }

    /** The route is done with the exchange, but may have passed the work on. */
    private static void finish(Exchange exchange, EventWork work) {
        // What is left here never became part of a unit of work: the route refused the exchange before it started.
        List<Synchronization> left = exchange.getExchangeExtension().handoverCompletions();
        if (left != null && !left.isEmpty()) {
            UnitOfWorkHelper.doneSynchronizations(exchange, left);
        }
        if (exchange.isFailed()) {
            // For example a full seda queue refuses a copy that already has the on-completion.
            work.over(true);
        }
    }

    @Override
    public String toString() {
        return "Webhook[" + webhook.name() + "]";
    }
}
