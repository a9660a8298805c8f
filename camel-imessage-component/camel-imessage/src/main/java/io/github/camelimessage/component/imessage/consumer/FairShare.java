// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.time.Duration;

/**
 * How many lines a node may have. For a while after a change of the number of nodes or lines, a node has at most its
 * share and leaves the rest to others. After that it also takes lines that no node has, so that no line waits for a
 * node that is counted but consumes nothing.
 *
 * <p>It has no clock: times are values of {@link System#nanoTime}. Thread-safe.
 */
final class FairShare {

    /**
     * A new number of nodes counts after it has been stable for this time, because several may start or stop at once.
     */
    static final Duration SETTLING = Duration.ofSeconds(3);

    /** Long enough for a node to detect another one, and to stop consuming the lines above its share. */
    static final Duration SHARING_OUT = Duration.ofSeconds(15);

    private int seen = -1;
    private long seenSince;
    private Integer nodes;
    private int share;
    private long sharedSince;
    private int changes;

    /** @param count number of nodes, this one included; 0 if unknown */
    synchronized void count(int count, long now) {
        if (count != seen) {
            seen = count;
            seenSince = now;
        } else if (now - seenSince >= SETTLING.toNanos()) {
            nodes = count;
        }
    }

    /** The number of nodes, 0 if unknown; null before the first count. */
    synchronized Integer nodes() {
        return nodes;
    }

    /** How many of this number of lines this node may have now. */
    synchronized int limit(int lines, long now) {
        if (nodes == null) {
            return 0;
        }
        int next = nodes == 0 ? lines : (lines + nodes - 1) / nodes;
        if (next != share) {
            share = next;
            sharedSince = now;
            changes++;
        }
        return now - sharedSince < SHARING_OUT.toNanos() ? share : Integer.MAX_VALUE;
    }

    /** The number of changes of the share. */
    synchronized int changes() {
        return changes;
    }
}
