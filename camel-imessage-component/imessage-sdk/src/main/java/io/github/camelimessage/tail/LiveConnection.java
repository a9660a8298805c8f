// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.resilience4j.core.IntervalFunction;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Whether the live streams are open, when each one last sent something, and when to reopen them. */
final class LiveConnection {

    private final long limit;
    private final IntervalFunction backoff;
    private final NextAttempt next;
    private final Map<Family, Long> lastSigns = new EnumMap<>(Family.class);
    private boolean open;
    private int generation;
    private long opened;
    private int failures;
    private boolean working;

    /**
     * @param limit nanoseconds of silence after which a stream counts as dead
     * @param times when it may be opened
     */
    LiveConnection(long limit, IntervalFunction backoff, ConnectTimes times, long now) {
        this.limit = limit;
        this.backoff = backoff;
        this.next = new NextAttempt(times, now, now);
    }

    void opened(long now) {
        open = true;
        generation++;
        opened = now;
        working = false;
        lastSigns.clear();
    }

    void lost(long now) {
        open = false;
        next.plan(now + TimeUnit.MILLISECONDS.toNanos(backoff.apply(++failures)), now);
    }

    void closed() {
        open = false;
    }

    /** Earlier failures do not matter: the server works. */
    void works() {
        failures = 0;
        working = true;
    }

    /** Whether the server has answered since the connection was opened, on live streams or in a replay. */
    boolean isAnswered() {
        return working || isComplete();
    }

    boolean isOpen() {
        return open;
    }

    boolean is(int ofGeneration) {
        return open && ofGeneration == generation;
    }

    int generation() {
        return generation;
    }

    /** Whether it is closed, and the time to open it has come. */
    boolean isToOpen(long now) {
        return !open && next.begins(now);
    }

    /** When to ask {@link #isToOpen} again. */
    long dueAt() {
        return next.dueAt();
    }

    /** @return whether every stream has now sent something, and had not before this one */
    boolean heard(Family family, long now) {
        return lastSigns.put(family, now) == null && isComplete();
    }

    /** More frames were requested from a stream that had used up its credit. */
    void asked(Family family, long now) {
        lastSigns.replace(family, now);
    }

    /** The streams that have sent something on this connection. */
    Set<Family> attached() {
        return Set.copyOf(lastSigns.keySet());
    }

    /** Whether every stream has sent something. */
    boolean isComplete() {
        return lastSigns.size() == Family.values().length;
    }

    /** When the stream that has been silent for longest counts as dead. */
    long deadline() {
        long deadline = Long.MAX_VALUE;
        for (Family family : Family.values()) {
            deadline = Math.min(deadline, lastSigns.getOrDefault(family, opened) + limit);
        }
        return deadline;
    }
}
