// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.component.imessage.webhook.Verdict.Turned;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs refused requests, at most once a minute: a wrong secret loses events and must be noticed, but anyone can send
 * any number of requests.
 */
final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);

    private final String webhook;
    private final AtomicLong next = new AtomicLong(System.nanoTime());
    private final AtomicLong untold = new AtomicLong();

    RefusalLog(String webhook) {
        this.webhook = webhook;
    }

    void add(Turned turned) {
        LOG.debug("Webhook {}: answered {}: {}", webhook, turned.answer().status(), turned.explanation());
        untold.incrementAndGet();
        long now = System.nanoTime();
        long due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
            LOG.warn(
                    "Webhook {} refused {} requests since the last warning. The last one: {} ({}). The"
                            + " vendor does not deliver a refused event again",
                    webhook,
                    untold.getAndSet(0),
                    turned.explanation(),
                    turned.answer().status());
        }
    }
}
