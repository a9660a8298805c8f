// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.time.Instant;

/**
 * The status of a tail. One thread at a time writes it, and only the worker writes what is delivered; any thread may
 * read {@link #status}.
 */
final class TailDiary {

    private volatile TailStatus status = TailStatus.initial(Instant.now());
    /** As {@link System#nanoTime}: a date for each frame would be too slow. */
    private long lastFrame;

    private boolean hasFrame;
    private Instant lastAudit;
    private Throwable lastError;
    private int gaps;
    private int late;
    private volatile long proven;

    /** Everything up to here was delivered. */
    void proven(long sequence) {
        proven = sequence;
    }

    long proven() {
        return proven;
    }

    void frame(long now) {
        lastFrame = now;
        hasFrame = true;
    }

    void auditComplete() {
        lastAudit = Instant.now();
    }

    void gap() {
        gaps++;
    }

    void late() {
        late++;
    }

    void failed(Throwable failure) {
        lastError = failure;
    }

    /**
     * Publishes the current values as the status.
     *
     * @param machine null before it has started
     */
    void publish(TailMachine machine, boolean connected) {
        TailStatus before = status;
        status = new TailStatus(
                connected,
                connected == before.connected() ? before.since() : Instant.now(),
                proven,
                machine == null ? 0 : machine.head(),
                machine == null ? 0 : machine.ahead(),
                hasFrame ? Instant.now().minusNanos(System.nanoTime() - lastFrame) : null,
                lastAudit,
                auditsFailSince(machine, before),
                machine == null ? 0 : Math.max(0, machine.generation() - 1),
                gaps,
                late,
                lastError);
    }

    private static Instant auditsFailSince(TailMachine machine, TailStatus before) {
        if (machine == null || !machine.auditsFail()) {
            return null;
        }
        return before.auditsFailSince() == null ? Instant.now() : before.auditsFailSince();
    }

    TailStatus status() {
        return status.withProven(proven);
    }
}
