// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;

/** Retries the registration at a vendor that was not available at the start: after 1 second, then 2, up to 30. */
final class RegistrationRetries implements AutoCloseable {

    private static final long FIRST_SECONDS = 1;
    private static final long LONGEST_SECONDS = 30;

    private final CamelContext context;
    private final ScheduledExecutorService timer;
    private final BooleanSupplier attempt;

    /** @param attempt returns whether it is done; never throws */
    RegistrationRetries(CamelContext context, Object owner, BooleanSupplier attempt) {
        this.context = context;
        this.timer = context.getExecutorServiceManager()
                .newSingleThreadScheduledExecutor(owner, "iMessageWebhookRegistration");
        this.attempt = attempt;
        schedule(FIRST_SECONDS);
    }

    private void schedule(long seconds) {
        timer.schedule(() -> run(seconds), seconds, TimeUnit.SECONDS);
    }

    private void run(long waited) {
        if (attempt.getAsBoolean()) {
            close();
        } else if (!timer.isShutdown()) {
            schedule(Math.min(2 * waited, LONGEST_SECONDS));
        }
    }

    /** A running attempt is not interrupted. */
    @Override
    public void close() {
        context.getExecutorServiceManager().shutdown(timer);
    }
}
