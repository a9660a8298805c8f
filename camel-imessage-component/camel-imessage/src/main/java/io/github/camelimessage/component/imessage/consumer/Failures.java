// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.error.IMessageException;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Failures in texts for people. For foreign exceptions only the class: their text may contain anything. */
final class Failures {

    private Failures() {}

    /** The code, or the class. */
    static String name(Throwable failure) {
        return failure instanceof IMessageException refused
                ? refused.code()
                : failure.getClass().getSimpleName();
    }

    /** @param failure null if it is not known */
    static void down(HealthCheckResultBuilder builder, String message, Throwable failure) {
        builder.down();
        if (failure instanceof IMessageException refused) {
            builder.error(refused).message(message + ": " + refused);
            builder.detail("error.code", refused.code());
            builder.detail("error.retryable", refused.retryable());
        } else {
            builder.message(message);
        }
        if (failure != null) {
            builder.detail("error.class", failure.getClass().getSimpleName());
        }
    }

    /** @param time null for never */
    static boolean isLongAgo(Instant time, Duration limit) {
        return time != null && !time.plus(limit).isAfter(Instant.now());
    }
}
