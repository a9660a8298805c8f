// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.resilience4j.core.IntervalFunction;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Whether the live streams are open, when each last gave a sign of life, and when they are to be opened again. */
final class LiveConnection {

    private final long limit;
    private final IntervalFunction backoff;
    private final Map<Family, Long> lastSigns = new EnumMap<>(Family.class);
    private boolean open;
    private int generation;
    private long opened;
    private long dueAt;
    private int failures;
    private boolean working;

    /** @param limit silence, in nanoseconds, after which a stream is taken for dead */
    LiveConnection(long limit, IntervalFunction backoff, long now) {
        this.limit = limit;
        this.backoff = backoff;
        this.dueAt = now;
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
        dueAt = now + TimeUnit.MILLISECONDS.toNanos(backoff.apply(++failures));
    }

    void closed() {
        open = false;
    }

    /** Whatever failed before, the server does its work. */
    void works() {
        failures = 0;
        working = true;
    }

    /** Whether the server has shown since it was opened that it answers, be it on streams or in the log. */
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

    /** When it is to be opened. */
    long dueAt() {
        return dueAt;
    }

    /** @return whether every stream has given a sign now, and had not before this one */
    boolean heard(Family family, long now) {
        return lastSigns.put(family, now) == null && isComplete();
    }

    /** The server was asked for more of a stream that had brought all that it was asked for before. */
    void asked(Family family, long now) {
        lastSigns.replace(family, now);
    }

    /** The streams that have given a sign, which they go on to do. */
    Set<Family> attached() {
        return Set.copyOf(lastSigns.keySet());
    }

    /** Whether every stream has given a sign. */
    boolean isComplete() {
        return lastSigns.size() == Family.values().length;
    }

    /** When the stream that has been silent for longest will be taken for dead. */
    long deadline() {
        long deadline = Long.MAX_VALUE;
        for (Family family : Family.values()) {
            deadline = Math.min(deadline, lastSigns.getOrDefault(family, opened) + limit);
        }
        return deadline;
    }
}
