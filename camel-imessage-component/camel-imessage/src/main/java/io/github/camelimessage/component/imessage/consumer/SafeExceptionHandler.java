// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An exception handler that logs its own failures, also an {@code Error}, and never throws. */
record SafeExceptionHandler(ExceptionHandler handler) implements ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SafeExceptionHandler.class);

    @Override
    public void handleException(Throwable exception) {
        guard(exception, () -> handler.handleException(exception));
    }

    @Override
    public void handleException(String message, Throwable exception) {
        guard(exception, () -> handler.handleException(message, exception));
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        guard(exception, () -> handler.handleException(message, exchange, exception));
    }

    private static void guard(Throwable exception, Runnable handling) {
        try {
            handling.run();
        } catch (RuntimeException | Error e) {
            LOG.error(
                    "The exception handler failed when it was called for {}",
                    exception.getClass().getName(),
                    e);
        }
    }
}
