// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.resilience4j.core.IntervalFunction;
import java.util.concurrent.TimeUnit;

/**
 * When the next audit is due. Live events request one by a certain time, which can only make it earlier. After a failed
 * audit the next one is delayed, and such requests do not make it earlier. A request during an audit, which may have
 * passed that place already, starts another one right after it.
 */
final class AuditSchedule {

    /** So that a busy log is read in batches, and a busy gate is asked again soon. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final TailOptions options;
    private final IntervalFunction backoff;

    private long dueAt;
    private long notBefore = Long.MIN_VALUE;
    private boolean again;
    private int failures;
    private long provenBefore;

    AuditSchedule(TailOptions options, IntervalFunction backoff) {
        this.options = options;
        this.backoff = backoff;
    }

    long dueAt() {
        return dueAt;
    }

    /** A new connection or a new position: earlier failures do not count, and the reconnect had its own delay. */
    void atOnce(long now) {
        dueAt = now;
    }

    /** Requests an audit that starts at this time at the latest; not after a failure. */
    void by(long latest) {
        dueAt = Math.min(dueAt, Math.max(latest, notBefore));
    }

    void soon(long now) {
        by(now + PAUSE);
    }

    /** The current audit is not enough. */
    void onceMore() {
        again = true;
    }

    void gateInUse(long now) {
        dueAt = now + PAUSE;
    }

    void started(long proven) {
        again = false;
        provenBefore = proven;
    }

    /** The current audit made progress: the next failure is the first one. */
    void progressed() {
        failures = 0;
    }

    void failed(long now) {
        notBefore = now + delay(++failures);
        dueAt = notBefore;
    }

    /**
     * @param head the newest sequence seen
     * @param ahead number of events delivered beyond {@code proven}
     */
    void completed(long now, long proven, long head, int ahead) {
        boolean isBehind = head > proven;
        boolean isStalled = isBehind && proven == provenBefore;
        failures = isStalled ? failures + 1 : 0;
        if (again) {
            dueAt = now;
        } else if (options.ordering() == Ordering.STRICT && isBehind) {
            // If audits never reach a head, this must not cause audits without an end.
            dueAt = now + (isStalled ? delay(failures) : PAUSE);
        } else {
            dueAt = now + (ahead > 0 ? options.auditInterval() : options.idleAuditInterval()).toNanos();
        }
    }

    private long delay(int failures) {
        return TimeUnit.MILLISECONDS.toNanos(backoff.apply(failures));
    }
}
