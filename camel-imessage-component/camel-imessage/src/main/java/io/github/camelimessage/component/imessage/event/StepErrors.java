// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.event;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.apache.camel.support.processor.DelegateSyncProcessor;

/**
 * Treats an {@code Error} of a step as a failure of its exchange, like an exception. Camel does not catch it, and on a
 * thread of a pool nothing then completes the exchange. This applies only to exchanges of events and their copies;
 * other routes of the application are not changed.
 */
public final class StepErrors implements InterceptStrategy {

    /** A property, because {@code seda:}, {@code split} and the like copy it. */
    private static final String EVENT = "CamelIMessageIsEvent";

    private StepErrors() {}

    /** Watches the steps of all routes that are created from now on. */
    public static void watch(CamelContext context) {
        List<InterceptStrategy> strategies = context.getCamelContextExtension().getInterceptStrategies();
        if (strategies.stream().noneMatch(StepErrors.class::isInstance)) {
            context.getCamelContextExtension().addInterceptStrategy(new StepErrors());
        }
    }

    /** Marks the exchange of an event. */
    public static void mark(Exchange exchange) {
        exchange.setProperty(EVENT, Boolean.TRUE);
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, Processor nextTarget) {
        return target instanceof DelegateSyncProcessor ? new PlainStep(target) : new Step(target);
    }

    /**
     * A step that does its work before it returns: an {@code Error} is its own, and nothing else needs to be checked.
     */
    private static final class PlainStep extends DelegateAsyncProcessor {

        PlainStep(Processor processor) {
            super(processor);
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            try {
                processor.process(exchange);
            } catch (Exception e) {
                exchange.setException(e);
            } catch (Error e) {
                if (exchange.getProperty(EVENT) == null) {
                    callback.done(true); // as Camel's own does before it rethrows it
                    throw e;
                }
                exchange.setException(e);
            }
            callback.done(true);
            return true;
        }
    }

    private static final class Step extends DelegateAsyncProcessor {

        Step(Processor processor) {
            super(processor);
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            if (exchange.getProperty(EVENT) == null) {
                return super.process(exchange, callback);
            }
            Once once = new Once(callback);
            try {
                return super.process(exchange, once);
            } catch (Error e) {
                if (once.get()) {
                    throw e; // the step was over: the Error comes from a later step
                }
                exchange.setException(e);
                once.done(true);
                return true;
            }
        }
    }

    private static final class Once extends AtomicBoolean implements AsyncCallback {

        private static final long serialVersionUID = 1L;

        private final transient AsyncCallback callback;

        Once(AsyncCallback callback) {
            this.callback = callback;
        }

        @Override
        public void done(boolean doneSync) {
            if (compareAndSet(false, true)) {
                callback.done(doneSync);
            }
        }
    }
}
