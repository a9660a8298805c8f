// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/** The audit that runs, if one does, and when it last showed something. */
final class AuditUnderWay {

    private final long limit;
    private boolean running;
    private int number;
    private boolean hasPosition;
    private long lastFrame;
    private long lastProgress;

    /** @param limit silence, in nanoseconds, after which an audit is taken for dead */
    AuditUnderWay(long limit) {
        this.limit = limit;
    }

    /** A number for the next one, so that what comes late of an earlier one is told from it. */
    int nextNumber() {
        return ++number;
    }

    /** @param after the position that it asks for; 0 for none */
    void began(long after, long now) {
        running = true;
        hasPosition = after > 0;
        lastFrame = now;
        lastProgress = now;
    }

    void ended() {
        running = false;
    }

    boolean isRunning() {
        return running;
    }

    boolean is(int ofAudit) {
        return running && ofAudit == number;
    }

    /** Whether it asked the server for a position, and not for all that it holds. */
    boolean hasPosition() {
        return hasPosition;
    }

    void frame(long now) {
        lastFrame = now;
    }

    void progressed(long now) {
        lastProgress = now;
    }

    long deadline() {
        return lastFrame + limit;
    }

    boolean isSilent(long heard) {
        return running && heard > deadline();
    }

    /** Whether it has shown signs of life at most, for as long as it might have been silent. */
    boolean isStalled(long heard) {
        return running && heard - lastProgress > limit;
    }
}
