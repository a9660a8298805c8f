// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

/** The current audit, if there is one, and when it last received something. */
final class AuditUnderWay {

    private final long limit;
    private boolean running;
    private int number;
    private boolean hasPosition;
    private long lastFrame;
    private long lastProgress;

    /** @param limit nanoseconds of silence after which an audit counts as dead */
    AuditUnderWay(long limit) {
        this.limit = limit;
    }

    /** The number of the next audit, to recognize late signals of an earlier one. */
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

    /** Whether it asked the server for a position, and not for the whole log. */
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

    /** Whether it received nothing but heartbeats for the limit of silence. */
    boolean isStalled(long heard) {
        return running && heard - lastProgress > limit;
    }
}
