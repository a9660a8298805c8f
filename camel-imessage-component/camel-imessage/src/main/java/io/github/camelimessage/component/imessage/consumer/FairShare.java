// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.time.Duration;

/**
 * How many lines a node may have. After a change of the number of nodes or lines the lines are shared out for a while: until
 * then a node has its share at most, and lets others have the rest. Afterwards it takes what nobody has, so that no line
 * waits for a node that is counted and consumes nothing.
 *
 * <p>It has no clock: times are those of {@link System#nanoTime}. Safe for many threads.
 */
final class FairShare {

    /** The number of nodes counts when it has been the same for so long: several may start or stop at once. */
    static final Duration SETTLING = Duration.ofSeconds(3);

    /** Long enough for a node to see that there is another one, and to stop consuming what is above its share. */
    static final Duration SHARING_OUT = Duration.ofSeconds(15);

    private int seen = -1;
    private long seenSince;
    private Integer nodes;
    private int share;
    private long sharedSince;
    private int changes;

    /** @param count of the nodes, this one included; 0 when nobody knows */
    synchronized void count(int count, long now) {
        if (count != seen) {
            seen = count;
            seenSince = now;
        } else if (now - seenSince >= SETTLING.toNanos()) {
            nodes = count;
        }
    }

    /** How many nodes there are, 0 when nobody knows; null before they are counted. */
    synchronized Integer nodes() {
        return nodes;
    }

    /** How many of so many lines this node may have now. */
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

    /** How often the share has changed. */
    synchronized int changes() {
        return changes;
    }
}
