// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.error.IMessageException;
import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * Tells about a failure that is tried again and again once, not once for each attempt. It is another one when its class or
 * code differs, or when nothing has failed for a while. Safe for many threads.
 */
final class TroubleReport {

    private final BiConsumer<String, Throwable> handler;
    private final long quiet;
    private volatile String told;
    private volatile boolean awaited; // by no matter who was told: that it works again
    private long lastFailure;

    /** @param quiet after so long without a failure, all is well again */
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
     * It works again, for now: when it soon fails as before, that is no news.
     *
     * @return whether that is news, after what was told
     */
    boolean recovered() {
        boolean isNews = awaited;
        awaited = false;
        return isNews;
    }

    /**
     * It works again, and the next failure is another one. Told for every event, so it costs nothing while all is well.
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
