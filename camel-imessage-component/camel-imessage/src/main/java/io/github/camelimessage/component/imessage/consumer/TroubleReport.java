// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.error.IMessageException;
import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * Reports a failure that is retried once, and not for each attempt. A failure is a new one if its class or code
 * differs, or if nothing has failed for a while. Thread-safe.
 */
final class TroubleReport {

    private final BiConsumer<String, Throwable> handler;
    private final long quiet;
    private volatile String told;
    private volatile boolean awaited; // whether a recovery must be reported
    private long lastFailure;

    /** @param quiet after this time without a failure, the failure counts as over */
    TroubleReport(BiConsumer<String, Throwable> handler, Duration quiet) {
        this.handler = handler;
        this.quiet = quiet.toNanos();
    }

    void failed(String message, Throwable failure) {
        if (isNew(failure)) {
            awaited = true;
            handler.accept(message, failure);
        }
    }

    private synchronized boolean isNew(Throwable failure) {
        long now = System.nanoTime();
        String kind =
                failure.getClass().getName() + (failure instanceof IMessageException refused ? refused.code() : "");
        boolean isNew = !kind.equals(told) || now - lastFailure > quiet;
        told = kind;
        lastFailure = now;
        return isNew;
    }

    /**
     * It works again, for now: if it soon fails in the same way, that is not reported again.
     *
     * @return whether to report the recovery
     */
    boolean recovered() {
        boolean isNews = awaited;
        awaited = false;
        return isNews;
    }

    /**
     * It works again, and the next failure is a new one. Called for every event, so it is cheap while nothing fails.
     *
     * @return as {@link #recovered}
     */
    boolean over() {
        if (told != null) {
            synchronized (this) {
                told = null;
            }
        }
        return awaited && recovered();
    }
}
