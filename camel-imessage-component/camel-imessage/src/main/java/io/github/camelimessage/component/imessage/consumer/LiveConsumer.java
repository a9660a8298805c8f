// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.error.IMessageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.PollingConsumer;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.spi.ShutdownStrategy;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.LoggingExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The common part of consumers that receive by themselves: stopping, the exception handler, and monitoring. */
abstract class LiveConsumer extends DefaultConsumer implements ShutdownAware, Suspendable {

    private static final Duration FORCED_STOP_LIMIT = Duration.ofSeconds(1);

    /** Removes health check, gauges and MBean. */
    private final List<Runnable> published = new ArrayList<>();

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String account;

    LiveConsumer(Endpoint endpoint, Processor processor, String account) {
        super(endpoint, processor);
        this.account = account;
    }

    @ManagedAttribute(description = "The name of the account; null for the component's own options")
    public String getAccount() {
        return account;
    }

    /** A failing exception handler must neither end the consumer nor keep an event in flight. */
    @Override
    public void setExceptionHandler(ExceptionHandler exceptionHandler) {
        super.setExceptionHandler(new SafeExceptionHandler(exceptionHandler));
    }

    /** Events are already delivered: a failure of the monitoring does not stop that. */
    void publish(String what, Supplier<Runnable> publication) {
        try {
            published.add(publication.get());
        } catch (RuntimeException | Error e) {
            log.warn("{} continues without its {}", this, what, e);
        }
    }

    void unpublish() {
        for (Runnable publication : published) {
            try {
                publication.run();
            } catch (RuntimeException | Error e) {
                log.warn("Health check, gauges or MBean of {} cannot be removed", this, e);
            }
        }
        published.clear();
    }

    /** The processor of the route. */
    Processor route() {
        return getProcessor();
    }

    /**
     * With Camel's own handler one line says what is wrong; that handler would add a stack trace, which is logged at
     * debug here.
     */
    void tell(String message, Throwable failure) {
        if (isTroubleOfTheService(failure)) {
            log.warn("{}: {}: {}", this, message, failure.toString());
            log.debug("{}: {}", this, message, failure);
        } else {
            getExceptionHandler().handleException(message, failure);
        }
    }

    /** An error, because nothing is received any more. Camel's own handler would log it again, as a warning. */
    void tellEnd(String message, Throwable failure) {
        if (isTroubleOfTheService(failure)) {
            log.error("{}: {}: {}", this, message, failure.toString());
            log.debug("{}: {}", this, message, failure);
            return;
        }
        log.error("{}: {}", this, message, failure);
        if (!hasCamelsHandler()) {
            getExceptionHandler().handleException(message, failure);
        }
    }

    /** Its text says all that an operator needs, so the stack trace is left out. */
    private boolean isTroubleOfTheService(Throwable failure) {
        return failure instanceof IMessageException && hasCamelsHandler();
    }

    private boolean hasCamelsHandler() {
        return getExceptionHandler() instanceof LoggingExceptionHandler;
    }

    /**
     * A consumer that Camel stops by force has used its time, and no one reads the queue of a polling consumer
     * ({@code pollEnrich}) any more.
     */
    Duration stopLimit() {
        return route() instanceof PollingConsumer
                        || getEndpoint().getCamelContext().getShutdownStrategy().isTimeoutOccurred()
                ? FORCED_STOP_LIMIT
                : shutdownLimit();
    }

    private Duration shutdownLimit() {
        ShutdownStrategy strategy = getEndpoint().getCamelContext().getShutdownStrategy();
        return Duration.of(strategy.getTimeout(), strategy.getTimeUnit().toChronoUnit());
    }

    @Override
    public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
        return false;
    }
}
