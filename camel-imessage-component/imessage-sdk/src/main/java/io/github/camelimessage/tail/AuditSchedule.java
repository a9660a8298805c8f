// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.resilience4j.core.IntervalFunction;
import java.util.concurrent.TimeUnit;

/**
 * When the next audit is due. What live streams bring calls for one by a certain time, which can only bring it forward. An
 * audit that failed puts the next one off, and no such call brings that forward. A call during an audit, which may be past
 * the place already, makes another one follow at once.
 */
final class AuditSchedule {

    /** So that a busy log is read in batches, and so that a gate in use is asked again soon. */
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

    /** A new connection or a new place: whatever failed before is over, and connecting again has waited for that. */
    void atOnce(long now) {
        dueAt = now;
    }

    /** Calls for an audit that begins at this time at the latest; a server that refuses is not pressed. */
    void by(long latest) {
        dueAt = Math.min(dueAt, Math.max(latest, notBefore));
    }

    void soon(long now) {
        by(now + PAUSE);
    }

    /** The audit under way is not enough. */
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

    /** The audit under way got on: what comes after it fails for the first time. */
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
            // A head that audits do not reach must not make us ask for ever.
            dueAt = now + (isStalled ? delay(failures) : PAUSE);
        } else {
            dueAt = now + (ahead > 0 ? options.auditInterval() : options.idleAuditInterval()).toNanos();
        }
    }

    private long delay(int failures) {
        return TimeUnit.MILLISECONDS.toNanos(backoff.apply(failures));
    }
}
